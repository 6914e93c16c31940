string[] order = ["now", "soon", "later", "timer"];
