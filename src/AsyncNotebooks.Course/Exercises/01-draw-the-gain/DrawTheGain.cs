using System.Text.Json.Nodes;
using AsyncNotebooks.Plots;

namespace AsyncNotebooks.Exercises;

/// <summary>Measure two ways over sizes and put them into one picture. Any chart of two lines will do; its unit is the learner's.</summary>
internal sealed class DrawTheGain() : MethodCheck<Func<Func<int, double>, Func<int, double>, Figure>>("01-draw-the-gain", "Gain")
{
    private static readonly int[] s_ships = [.. Enumerable.Range(1, 6)];

    protected override string Judge(Func<Func<int, double>, Func<int, double>, Figure> method)
    {
        // Two ships more are waited for in turn than together, so no line is a multiple of the other.
        double OneByOne(int ships) => (0.3 * ships) + 0.1;
        double Together(int ships) => 0.4 + (0.01 * ships);
        var run = Rehearse.Drawing(() => method(OneByOne, Together));
        run.ExpectReturn();
        Expect(run.Result is not null, "no-figure", "Gain gave back null. Its last line has to be: return Figure.Lines(…).");
        var lines = Lines(run.Result!);
        Expect(lines.Count > 0, "no-lines", "That figure has no lines of numbers against numbers. Figure.Lines draws them: a point is (how many ships, how many seconds).");
        Expect(lines.Count > 1, "one-line", $"There is one line, \"{lines[0].Name}\". The picture is to compare two ways, so give it two: each a name and its points.");
        Expect(lines.All(line => s_ships.All(ships => line.Points!.Any(point => point.X == ships))), "wrong-sizes", "Every line needs a point for each number of ships from 1 to 6, and 1 to 6 along the axis.");
        Expect(lines.Any(line => Shows(line, OneByOne)), "wrong-in-turn", $"No line shows what oneByOne(1) to oneByOne(6) gave back. {Seen(lines, OneByOne)}");
        Expect(lines.Any(line => Shows(line, Together)), "wrong-together", $"No line shows what together(1) to together(6) gave back. {Seen(lines, Together)}");
        Expect(lines.Select(line => line.Name).Distinct().Count() == lines.Count, "one-name", $"Both lines are called \"{lines[0].Name}\". A reader cannot tell them apart.");
        return "The line that goes up is the sum of the waits; the flat one is the longest wait. Where they begin to differ is the number of ships from which together pays.";
    }

    private static List<ForeignTrace> Lines(Figure figure) =>
        [.. JsonNode.Parse(figure.Json)!["data"]!.AsArray().Select((trace, i) => ForeignTrace.Of(trace!.AsObject(), i)).Where(trace => trace.Points is not null)];

    // In whatever unit: seconds may be drawn as milliseconds.
    private static bool Shows(ForeignTrace line, Func<int, double> seconds)
    {
        var unit = At(line, 1) / seconds(1);
        return unit > 0 && s_ships.All(ships => Math.Abs(At(line, ships) - (unit * seconds(ships))) < 1e-6 * unit);
    }

    private static double At(ForeignTrace line, int ships) => line.Points!.First(point => point.X == ships).Y;

    private static string Seen(List<ForeignTrace> lines, Func<int, double> wanted) =>
        $"With 6 ships it gave back {Diary.Show(wanted(6))} s; your lines end at {string.Join(" and ", lines.Select(line => Diary.Show(At(line, 6))))}.";
}
