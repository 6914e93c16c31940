Figure Gain(Func<int, double> oneByOne, Func<int, double> together)
{
    (double, double)[] Points(Func<int, double> ask) => Enumerable.Range(1, 6).Select(n => ((double)n, ask(n))).ToArray();
    return Figure.Lines("Gain", Axis.Count("ships"), Axis.Seconds("time"),
        ("one by one", Points(oneByOne)), ("together", Points(n => together(n) / n)));
}
