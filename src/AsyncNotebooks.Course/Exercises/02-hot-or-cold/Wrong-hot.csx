string[] cold = ["table laid", "bread in", "toast out", "breakfast"];
string[] hot = ["bread in", "toast out", "table laid", "breakfast"];
