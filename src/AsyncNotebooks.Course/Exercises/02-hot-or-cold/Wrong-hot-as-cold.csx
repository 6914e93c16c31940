string[] cold = ["table laid", "bread in", "toast out", "breakfast"];
string[] hot = ["table laid", "bread in", "toast out", "breakfast"];
