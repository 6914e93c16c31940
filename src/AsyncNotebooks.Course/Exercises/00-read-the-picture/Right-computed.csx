double[] waits = [4, 1, 3];
var together = waits.Max();
var oneAfterAnother = waits.Sum();
