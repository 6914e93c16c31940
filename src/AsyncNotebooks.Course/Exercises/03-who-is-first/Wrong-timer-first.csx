string[] order = ["now", "timer", "soon", "later"];
