string[] order = ["soon", "now", "later", "timer"];
