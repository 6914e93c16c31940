namespace AsyncNotebooks.Parity;

/// <summary>Compares two traces; a difference is shown with both of them beside each other.</summary>
internal static class SideBySide
{
    public static void AssertSame(string program, IReadOnlyList<string> python, IReadOnlyList<string> ours)
    {
        if (!python.SequenceEqual(ours))
            Assert.Fail($"{program} differs.\n{Show(python, ours)}");
    }

    public static string Show(IReadOnlyList<string> python, IReadOnlyList<string> ours)
    {
        var width = python.Append("CPython").Max(line => line.Length);
        string Row(string theirs, string own, string mark = "   ") => $"{mark} {theirs.PadRight(width)}   {own}";

        var rows = Enumerable.Range(0, Math.Max(python.Count, ours.Count)).Select(i =>
        {
            var (theirs, own) = (python.ElementAtOrDefault(i), ours.ElementAtOrDefault(i));
            return Row(theirs ?? "", own ?? "", theirs == own ? "   " : " !=");
        });
        return string.Join('\n', rows.Prepend(Row("CPython", "AsyncNotebooks")));
    }
}
