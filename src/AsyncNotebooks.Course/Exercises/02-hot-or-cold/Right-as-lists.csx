var cold = new List<string> { "table laid", "bread in", "toast out", "breakfast" };
var hot = new List<string> { "bread in", "table laid", "toast out", "breakfast" };
