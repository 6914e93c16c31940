using System.Text;
using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Documents;

public sealed class NotebookFormatExceptionTests
{
    private const string Whole = """{"cells":[{"id":"a","cell_type":"code","metadata":{},"outputs":[],"source":"x"}],"metadata":{},"nbformat":4,"nbformat_minor":5}""";

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData(" \n", "the file is empty")]
    [InlineData("hello", "is not JSON")]
    [InlineData("[1, 2]", "not a notebook")]
    [InlineData("null", "not a notebook")]
    [InlineData("""{"cells":{}}""", "not a notebook")]
    [InlineData("""{"cells":[],"metadata":{}}""", "does not say its nbformat")]
    [InlineData("""{"cells":[],"nbformat":"4"}""", "does not say its nbformat")]
    [InlineData("""{"worksheets":[],"nbformat":3}""", "nbformat 3")]
    [InlineData("""{"cells":[],"nbformat":5}""", "nbformat 5")]
    [InlineData("""{"cells":[],"metadata":[],"nbformat":4}""", "its metadata is not an object")]
    [InlineData("""{"cells":[7],"nbformat":4}""", "cell 1 is not an object")]
    [InlineData("""{"cells":[{"cell_type":"heading","source":""}],"nbformat":4}""", "cell_type 'heading'")]
    [InlineData("""{"cells":[{"cell_type":"code","source":7}],"nbformat":4}""", "the source of cell 1")]
    [InlineData("""{"cells":[{"cell_type":"code","source":[7]}],"nbformat":4}""", "the source of cell 1")]
    [InlineData("""{"cells":[{"cell_type":"code","source":"\ud83c x"}],"nbformat":4}""", "cell 1 holds half a character")]
    [InlineData("""{"cells":[{"cell_type":"code","source":"","outputs":[{"text":"\udf89"}]}],"nbformat":4}""", "cell 1 holds half a character")]
    [InlineData("""{"cells":[],"metadata":{"\ud83c":1},"nbformat":4}""", "a key of the notebook holds half a character")]
    [InlineData("""{"cells":[{"cell_type":"a\nb\u001b[31m","source":""}],"nbformat":4}""", "cell_type 'a b [31m'")]
    [InlineData("""{"cells":[{"cell_type":"code","source":"","outputs":{}}],"nbformat":4}""", "the outputs of cell 1")]
    [InlineData("""{"cells":[{"cell_type":"code","source":"","execution_count":"x"}],"nbformat":4}""", "the execution_count of cell 1")]
    [InlineData("""{"cells":[{"id":"a","cell_type":"raw","source":""},{"id":"a","cell_type":"raw","source":""}],"nbformat":4}""", "two cells have the id 'a'")]
    [InlineData("""{"cells":[],"cells":[],"nbformat":4}""", "the same key twice")]
    public void Parse_NotANotebook_SaysInOneLineWhatIsWrong(string text, string problem)
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(text, "bad.ipynb"));

        Assert.StartsWith("bad.ipynb: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal("bad.ipynb", error.File);
    }

    [Fact]
    public void Parse_CutAnywhere_IsAFormatError()
    {
        for (var length = 1; length < Whole.Length; length++)
        {
            var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(Whole[..length], "cut.ipynb"));
            Assert.Contains("cut", error.Message["cut.ipynb".Length..], StringComparison.Ordinal);
        }

        Assert.Single(NotebookDocument.Parse(Whole, "whole.ipynb").Cells);
    }

    [Fact]
    public void Parse_NestedTenThousandLevelsDeep_SaysSo()
    {
        var deep = $$"""{"cells":[],"metadata":{"a":{{new string('[', 10_000)}}{{new string(']', 10_000)}}},"nbformat":4}""";

        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(deep, "deep.ipynb"));

        Assert.Equal("deep.ipynb: its JSON is nested more than 256 levels deep; restore it", error.Message);
    }

    [Fact]
    public void Load_BytesThatAreNoUtf8_AreNotRead()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("latin.ipynb");
        File.WriteAllBytes(file, [.. Encoding.Latin1.GetBytes(Whole.Replace("\"x\"", "\"é\"", StringComparison.Ordinal))]);

        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Load(file));

        Assert.Equal($"{file}: is not UTF-8; save it anew in that encoding, or restore it", error.Message);
    }

    [Fact]
    public void Load_ByteOrderMarkAndCarriageReturns_AreRead()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("mark.ipynb");
        File.WriteAllText(file, Whole.Replace(",", ",\r\n", StringComparison.Ordinal), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal("x", Assert.Single(NotebookDocument.Load(file).Cells).Source);
    }

    [Fact]
    public void Load_MissingFile_NamesIt()
    {
        using var folder = new TemporaryFolder();
        var missing = folder.File("nothing/here.ipynb");

        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Load(missing));

        Assert.Equal($"{missing}: there is no such file; check the path", error.Message);
    }

    [Fact]
    public void Load_Folder_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Load(folder.Path));

        Assert.Contains("is a folder", error.Message, StringComparison.Ordinal);
    }
}
