Figure Gain(Func<int, double> oneByOne, Func<int, double> together)
{
    var (slow, fast) = (new List<(double, double)>(), new List<(double, double)>());
    for (var ships = 1; ships <= 6; ships++)
    {
        slow.Add((ships, oneByOne(ships)));
        fast.Add((ships, together(ships)));
    }
    return Figure.Steps("Gain", Axis.Count("ships"), Axis.Seconds("time"), ("a", slow), ("b", fast));
}
