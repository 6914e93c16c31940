string[] order = ["timer", "soon", "now", "later"];
