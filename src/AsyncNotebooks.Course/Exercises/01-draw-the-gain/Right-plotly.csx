#r "../artifacts/lib/Plotly.NET.CSharp.dll"
using Plotly.NET.CSharp;

Figure Gain(Func<int, double> oneByOne, Func<int, double> together)
{
    var ships = Enumerable.Range(1, 6).ToArray();
    return Figure.Of(Chart.Combine(
    [
        Chart.Line<int, double, string>(ships, ships.Select(oneByOne), Name: "in turn"),
        Chart.Line<int, double, string>(ships, ships.Select(together), Name: "at once"),
    ]));
}
