string[] cold = ["bread in", "table laid", "toast out", "breakfast"];
string[] hot = ["bread in", "table laid", "toast out", "breakfast"];
