using System.Globalization;
using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

internal static partial class TimeRules
{
    private const string Measured = "measured";

    /// <summary>What reads a real clock puts out something else in every run, and must say so.</summary>
    public static IEnumerable<Problem> ClocksAreTagged(Chapter chapter) =>
        from cell in chapter.CodeCells
        where !Chapter.IsExercise(cell) && !cell.Tags.Contains(Measured) && Clock().IsMatch(cell.Source)
        select new Problem(cell.Id, $"The cell reads a real clock ({Clock().Match(cell.Source).Value}); tag it {Measured}.");

    /// <summary>
    /// The text beside a measurement names no time that was measured: on the next machine it would be wrong. The waits that stand in the
    /// section's code may be named.
    /// </summary>
    public static IEnumerable<Problem> NoMeasuredTimes(Chapter chapter) =>
        from section in chapter.Sections
        where section.CodeCells.Any(cell => cell.Tags.Contains(Measured))
        let waits = section.CodeCells.SelectMany(cell => Number().Matches(cell.Source)).Select(number => Value(number.Value)).ToHashSet()
        from block in section.Prose
        from Match time in Duration().Matches(block.Text)
        where !IsWrittenInCode(time, waits)
        select new Problem(block.Cell.Id, $"'{time.Value}' is no wait that the section's code asks for. Speak in ratios, or measure it on a virtual clock.");

    private static bool IsWrittenInCode(Match time, HashSet<double> waits)
    {
        var amount = Value(time.Groups["amount"].Value);
        return waits.Contains(amount) || waits.Contains(time.Groups["unit"].Value.StartsWith('m') ? amount / 1000 : amount * 1000);
    }

    private static double Value(string number) => double.Parse(number.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bStopwatch\b|\bTiming\.\w+|\bDateTime(Offset)?\.(Utc)?Now\b|\bTickCount(64)?\b|\bGetTimestamp\b|\bTimeProvider\.System\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<![\w.])[0-9][0-9_]*(\.[0-9]+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\w.,])(?<amount>[0-9]+(\.[0-9]+)?)[ \u00A0]?(?<unit>ms|milliseconds?|s|seconds?)\b")]
    private static partial Regex Duration();
}
