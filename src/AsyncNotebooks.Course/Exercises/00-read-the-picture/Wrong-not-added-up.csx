double? together = 4;
double? oneAfterAnother = 4;
