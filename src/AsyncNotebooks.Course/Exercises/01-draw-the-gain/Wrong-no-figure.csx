Figure Gain(Func<int, double> oneByOne, Func<int, double> together) => null;
