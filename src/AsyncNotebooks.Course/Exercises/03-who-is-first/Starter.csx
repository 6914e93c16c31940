string[] order = ["?", "?", "?", "?"]; // "timer", "soon", "now", "later" in the order in which they appear
