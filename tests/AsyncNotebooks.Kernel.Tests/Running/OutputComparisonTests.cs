using System.Text.Json.Nodes;
using static AsyncNotebooks.Kernel.Tests.Samples.Notebooks;

namespace AsyncNotebooks.Kernel.Tests.Running;

public sealed class OutputComparisonTests
{
    [Fact]
    public void Compare_SameOutputsInOtherForms_Agree() =>
        Assert.Empty(Compare(Stream("a\r\nb\n"), new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = new JsonArray("a\n", "b\n") }));

    [Fact]
    public void Compare_OtherText_NamesTheCellAndTheFirstLineThatDiffers()
    {
        var difference = Assert.Single(Compare(Stream("one\ntwo\nthree\n"), Stream("one\n2\nthree\n")));

        Assert.Equal(("sample", "cell", 1), (difference.Path, difference.CellId, difference.CellNumber));
        Assert.Equal("two", difference.Expected.Split('\n')[difference.Line - 1]);
        Assert.Equal("2", difference.Actual.Split('\n')[difference.Line - 1]);
    }

    [Fact]
    public void Compare_StreamsSwapped_Differ() => Assert.Single(Compare(Stream("a"), Stream("a", "stderr")));

    [Fact]
    public void Compare_ResultAndDisplay_Differ() => Assert.Single(Compare(Shown("text/plain", "1"), Shown("text/plain", "1", "execute_result")));

    [Fact]
    public void Compare_OtherIdsOfSvg_Agree()
    {
        const string Svg = """<svg aria-labelledby="{0}-t"><title id="{0}-t">x</title><clipPath id="{0}"/><g clip-path="url(#{0})"/></svg>""";

        Assert.Empty(Compare(Shown("image/svg+xml", Format(Svg, "p17")), Shown("image/svg+xml", Format(Svg, "p93a"))));
        Assert.Single(Compare(Shown("image/svg+xml", Format(Svg, "p17")), Shown("image/svg+xml", Format(Svg, "p93a") + " ")));
    }

    [Fact]
    public void Compare_IdsLinkedOtherwise_Differ() =>
        Assert.Single(Compare(
            Shown("text/html", """<a id="x"></a><a id="y"></a><b href="#x">"""),
            Shown("text/html", """<a id="x"></a><a id="y"></a><b href="#y">""")));

    [Fact]
    public void Compare_FramesOutsideTheNotebook_DoNotMatter()
    {
        var one = Error("System.Exception: m", "   at Lib.F() in /home/a/Lib.cs:line 3", "   at System.X.Y()", "   at the cell in cell 2:line 1");
        var two = Error("System.Exception: m", "   at Lib.F() in C:\\b\\Lib.cs:line 4", "   at the cell in cell 2:line 1");

        Assert.Empty(Compare(one, two));
        Assert.Empty(Compare(Stream("   at Lib.F() in /home/a/Lib.cs:line 3\n"), Stream("   at Lib.F() in C:\\b\\Lib.cs:line 4\n")));
        Assert.Single(Compare(one, Error("System.Exception: m", "   at the cell in cell 2:line 2")));
    }

    [Fact]
    public void Compare_ExecutionCounts_DoNotMatter()
    {
        var (one, two) = (With(Stream("a")), With(Stream("a")));
        two.Cells[1].ExecutionCount = 7;

        Assert.Empty(OutputComparison.Compare(one, two));
    }

    [Theory]
    [InlineData("sequential 602 ms, 6.0× faster", "sequential 1.2 s, 5.9× faster", true)]
    [InlineData("a   12 ms ████▌", "a    7 ms ██", true)]
    [InlineData("a 1 ms, b 2 ms, 1.9× faster", "a 1 ms, b 2 ms, 1.1× slower", true)]
    [InlineData("a 1 ms, b 1 ms, as fast", "a 1 ms, b 2 ms, 2.1× faster", true)]
    [InlineData("a 1 kB, b 2 kB; a 2.1× less than b", "a 2 kB, b 1 kB; b 1.9× less than a", true)]
    [InlineData("602 ms", "slow", false)]
    [InlineData("602 ms", "602 kB", false)]
    [InlineData("12 < 34", "12 > 34", false)]
    public void Compare_MeasuredText_IsComparedByMeaning(string before, string after, bool agree)
    {
        Assert.Equal(agree, OutputComparison.Compare(With(Stream(before), "measured"), With(Stream(after), "measured")).Count is 0);
        Assert.Single(OutputComparison.Compare(With(Stream(before)), With(Stream(after))));
    }

    [Fact]
    public void Compare_MeasuredPictures_NeedTheSameTypes()
    {
        Assert.Empty(OutputComparison.Compare(With(Shown("image/svg+xml", "<svg/>"), "measured"), With(Shown("image/svg+xml", "<svg><g/></svg>"), "measured")));
        Assert.Single(OutputComparison.Compare(With(Shown("image/svg+xml", ""), "measured"), With(Shown("text/html", ""), "measured")));
    }

    [Theory]
    [InlineData("Sixty files", "Bars of the median time. a took 9 ms", "a: 9 ms (8 ms to 10 ms)", true)]
    [InlineData("Six files", "Bars of the median time. a took 1 ms", "a: 1 ms (1 ms to 1 ms)", false)]
    [InlineData("Sixty files", "Lines of the median time. a took 1 ms", "a: 1 ms (1 ms to 1 ms)", false)]
    [InlineData("Sixty files", "Bars of the median time. b took 1 ms", "b: 1 ms (1 ms to 1 ms)", false)]
    [InlineData("Sixty files", "Bars of the median time. a took 1 kB", "a: 1 kB (1 kB to 1 kB)", false)]
    public void Compare_MeasuredPictures_NeedTheSameNameKindSeriesAndUnits(string name, string description, string mark, bool agree)
    {
        var committed = Picture("Sixty files", "Bars of the median time. a took 1 ms", "a: 1 ms (1 ms to 1 ms)");

        Assert.Equal(agree, OutputComparison.Compare(committed, Picture(name, description, mark)).Count == 0);

        static NotebookDocument Picture(string name, string description, string mark) => With(
            Shown("image/svg+xml", $"<svg><title id=\"t\">{name}</title><desc>{description}</desc><rect><title>{mark}</title></rect></svg>"), "measured");
    }

    [Fact]
    public async Task Compare_TaskShownTwice_AgreesThoughItsNumberDiffers()
    {
        NotebookCell[] cells = [Code("task", "var t = new Task<int>(() => 17); var id = t.Id; t"), Code("data", "new { Id = id }")];

        var first = await new NotebookRunner(open: Workers.Open).RunAsync(Of(cells));
        var second = await new NotebookRunner(open: Workers.Open).RunAsync(Of([Code("one-more", "_ = new Task(() => { }).Id;"), .. cells]));

        Assert.NotEqual(first.Document.Cells[0].Outputs.ToJsonString(), second.Document.Cells[1].Outputs.ToJsonString());
        Assert.Equal("data", Assert.Single(OutputComparison.Compare(first.Document, second.Document)).CellId);
    }

    [Fact]
    public void Compare_CellsMatchById_AndNewOnesAreDifferences()
    {
        var before = Of(Code("a", ""), Code("b", ""));
        var after = Of(Code("b", ""), Code("a", ""), Code("new", ""));
        before.Cells[0].Outputs.Add(Stream("A"));
        after.Cells[1].Outputs.Add(Stream("A"));
        after.Cells[2].Outputs.Add(Stream("N"));

        var difference = Assert.Single(OutputComparison.Compare(before, after));

        Assert.Equal(("new", 3, ""), (difference.CellId, difference.CellNumber, difference.Expected));
    }

    private static string Format(string format, string id) => format.Replace("{0}", id, StringComparison.Ordinal);

    private static IReadOnlyList<OutputDifference> Compare(JsonObject before, JsonObject after) => OutputComparison.Compare(With(before), With(after));

    private static NotebookDocument With(JsonObject output, params string[] tags)
    {
        var cell = Code("cell", "", tags);
        cell.Outputs.Add(output.DeepClone());
        return Of(Markdown("m", ""), cell);
    }

    private static JsonObject Stream(string text, string name = "stdout") => new() { ["output_type"] = "stream", ["name"] = name, ["text"] = text };

    private static JsonObject Shown(string mimeType, string text, string type = "display_data") =>
        new() { ["output_type"] = type, ["data"] = new JsonObject { [mimeType] = text } };

    private static JsonObject Error(params string[] traceback) => new()
    {
        ["output_type"] = "error",
        ["ename"] = "System.Exception",
        ["evalue"] = "m",
        ["traceback"] = new JsonArray([.. traceback.Select(line => JsonValue.Create(line))]),
    };
}
