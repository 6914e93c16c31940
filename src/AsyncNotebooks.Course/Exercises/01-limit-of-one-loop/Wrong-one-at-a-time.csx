double RequestsPerSecond(double waiting, double computing) =>
    1 / (waiting + computing);
