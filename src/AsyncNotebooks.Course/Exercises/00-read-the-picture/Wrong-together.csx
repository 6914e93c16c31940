double? together = 8 / 3.0;
double? oneAfterAnother = 8;
