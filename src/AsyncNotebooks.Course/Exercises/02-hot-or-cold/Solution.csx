string[] cold = ["table laid", "bread in", "toast out", "breakfast"];
string[] hot = ["bread in", "table laid", "toast out", "breakfast"];
