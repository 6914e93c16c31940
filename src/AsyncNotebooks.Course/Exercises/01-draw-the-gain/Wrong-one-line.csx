Figure Gain(Func<int, double> oneByOne, Func<int, double> together) =>
    Figure.Lines("Gain", Axis.Count("ships"), Axis.Seconds("time"),
        ("one by one", Enumerable.Range(1, 6).Select(n => ((double)n, oneByOne(n))).ToArray()));
