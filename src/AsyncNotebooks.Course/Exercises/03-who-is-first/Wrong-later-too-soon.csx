string[] order = ["now", "soon", "timer", "later"];
