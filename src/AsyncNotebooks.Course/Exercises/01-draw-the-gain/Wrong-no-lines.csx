Figure Gain(Func<int, double> oneByOne, Func<int, double> together) =>
    Figure.Comparison("Gain", ("one by one", [oneByOne(6)]), ("together", [together(6)]));
