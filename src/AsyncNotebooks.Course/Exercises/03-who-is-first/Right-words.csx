var order = "now soon later timer".Split(' ');
