double RequestsPerSecond(double waiting, double computing) =>
    1 / Math.Max(waiting, computing) + 1 / Math.Min(waiting, computing);
