double? together = 4;
double? oneAfterAnother = 4 + 1 + 3;
