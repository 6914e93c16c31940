double? together = 8;
double? oneAfterAnother = 8;
