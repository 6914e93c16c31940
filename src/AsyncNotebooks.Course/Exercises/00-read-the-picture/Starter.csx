double? together = null;        // seconds, all three at once
double? oneAfterAnother = null; // seconds, in single file
