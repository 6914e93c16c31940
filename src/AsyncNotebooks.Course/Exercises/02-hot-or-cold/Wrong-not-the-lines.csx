string[] cold = ["table laid", "bread in", "breakfast"];
string[] hot = ["bread in", "table laid", "breakfast"];
