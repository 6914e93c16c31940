double RequestsPerSecond(double waiting, double computing) =>
    TimeSpan.FromSeconds(1) / TimeSpan.FromSeconds(computing);
