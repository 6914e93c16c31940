namespace AsyncNotebooks.Tests.Progress;

public sealed class ProgressReportTests
{
    private static readonly Exercise[] Exercises = [Exercise.Of("00-read-the-picture"), Exercise.Of("02-cold-start"), Exercise.Of("02-hot-or-cold"), Exercise.Of("02-take-turns")];

    private static readonly Dictionary<string, ExerciseProgress> Entries = new()
    {
        ["00-read-the-picture"] = new(Attempts: 1, Solved: DateTimeOffset.UnixEpoch),
        ["02-cold-start"] = new(Attempts: 4, Solved: DateTimeOffset.UnixEpoch),
        ["02-hot-or-cold"] = new(Attempts: 2),
    };

    [Fact]
    public void ToString_SomeSolved_IsABarARowForEachChapterAndWhatComesNext() => Assert.Equal(
        """
        2 of 4 exercises solved, 50 %
        [██████████░░░░░░░░░░]

        00 · Start here  █  1 of 1
        02 · Coroutines  █░░  1 of 3

        Next: 02-hot-or-cold · Hot or cold? (tried 2 times)
        """.ReplaceLineEndings("\n"),
        new ProgressReport(Exercises, Entries, remark: null).ToString());

    [Fact]
    public void ToString_AllSolved_SaysSo() => Assert.EndsWith(
        "All done.", new ProgressReport(Exercises[..2], Entries, remark: null).ToString(), StringComparison.Ordinal);

    [Fact]
    public void ToString_Remark_IsTheLastLine() => Assert.EndsWith(
        "\n(The file was damaged.)", new ProgressReport(Exercises, Entries, "The file was damaged.").ToString(), StringComparison.Ordinal);

    [Fact]
    public void Represent_Html_HasATableWithBarsThatCanBeReadAloud()
    {
        var html = new ProgressReport(Exercises, Entries, remark: null).Represent().Single(form => form.MimeType == Mime.Html).Content;

        Assert.Contains("<th scope=\"row\" style=\"text-align:left\">02 · Coroutines</th>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"1\" max=\"3\" aria-label=\"02 · Coroutines: 1 of 3\"", html, StringComparison.Ordinal);
        Assert.Contains("<td>33 %</td>", html, StringComparison.Ordinal);
    }
}
