// "bread in", "toast out", "table laid", "breakfast", each in its place
string[] cold = ["?", "?", "?", "?"];
string[] hot = ["?", "?", "?", "?"];
