string[] cold = ["?", "?", "?", "?"]; // "bread in", "toast out", "table laid", "breakfast" in the order of the cold program
string[] hot = ["?", "?", "?", "?"];  // and of the hot one
