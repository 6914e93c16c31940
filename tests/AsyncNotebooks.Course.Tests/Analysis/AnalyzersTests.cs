using System.Text.Json;

namespace AsyncNotebooks.Tests;

/// <summary>From a notebook's file to what is shown below a cell, with the real analyzers.</summary>
public sealed class AnalyzersTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"analyzed-{Guid.NewGuid():N}.ipynb");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task In_CellsOfANotebook_FindsEachMistakeInItsCell()
    {
        Save(
            ("nap", "using System.Threading;\nasync Task Nap()\n{\n    Thread.Sleep(200);\n    await Task.Delay(1);\n}"),
            ("broken", "int one = \"two\";"),
            ("fine", "var three = 3;"));
        var analyzers = Analyzers.Start(_file);

        var nap = await analyzers.In("nap");
        Assert.Equal(["AsyncFixer02", "CA1849"], nap.Rules);
        Assert.All(nap.Findings, finding => Assert.Equal(("nap", 4, 5), (finding.Cell, finding.Line, finding.Column)));
        Assert.StartsWith(
            "2 findings in the cell nap\n\n4 | Thread.Sleep(200);\n  | ~~~~~~~~~~~~~~~~~\n  | AsyncFixer02  ", nap.ToString(), StringComparison.Ordinal);
        Assert.Equal(["CA1849", "CA2007"], (await analyzers.In("nap", library: true)).Rules.Intersect(["CA1849", "CA2007"]));
        Assert.Equal(["CS0029"], (await analyzers.In("broken")).Rules);
        Assert.Equal("No findings in the cell fine", (await analyzers.In("fine")).ToString());
    }

    [Fact]
    public async Task In_FileChangedSince_LooksAgain()
    {
        Save(("cell", "var one = 1;"));
        var analyzers = Analyzers.Start(_file);
        Save(("cell", "int Now(Task<int> later) => later.Result;"));

        Assert.Contains("VSTHRD002", (await analyzers.In("cell")).Rules);
    }

    [Fact]
    public async Task In_UnknownCell_SaysWhatToDo()
    {
        Save(("cell", "var one = 1;"));

        var failure = await Assert.ThrowsAsync<KeyNotFoundException>(() => Analyzers.Start(_file).In("cello"));

        Assert.Equal($"{_file} has no code cell 'cello'. Save the notebook if the cell is new.", failure.Message);
    }

    [Fact]
    public void Start_NoSuchNotebook_NamesIt()
    {
        var failure = Assert.Throws<FileNotFoundException>(() => Analyzers.Start("99-nowhere.ipynb"));

        Assert.Equal($"There is no notebook {Path.Combine(Repository.NotebookFolder, "99-nowhere.ipynb")}.", failure.Message);
    }

    [Fact]
    public void Start_NoNotebook_NamesTheFile()
    {
        File.WriteAllText(_file, "not JSON");

        Assert.StartsWith(_file, Assert.Throws<InvalidDataException>(() => Analyzers.Start(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_CodeOfNoNotebook_IsLookedAt()
    {
        var found = await Analyzers.Find("int Now(Task<int> later) =>\r\n    later.Result;");

        Assert.Contains(found.Findings, finding => (finding.Rule, finding.Line, finding.Column) == ("VSTHRD002", 2, 11));
    }

    private void Save(params (string Id, string Source)[] cells) => File.WriteAllText(
        _file, JsonSerializer.Serialize(new { cells = cells.Select(cell => new { cell_type = "code", id = cell.Id, source = cell.Source }) }));
}
