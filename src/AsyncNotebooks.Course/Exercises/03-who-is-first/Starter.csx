// "timer", "soon", "now", "later", each in its place
string[] order = ["?", "?", "?", "?"];
