namespace AsyncNotebooks.Tests;

public sealed class CodeCellTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"cells-{Guid.NewGuid():N}.ipynb");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void ReadAll_LinesAndTexts_GivesTheCodeCellsInOrder()
    {
        File.WriteAllText(_file, """
            {"cells": [
              {"cell_type": "markdown", "id": "intro", "source": "# Title"},
              {"cell_type": "code", "id": "lines", "source": ["var a = 1;\n", "a"]},
              {"cell_type": "code", "id": "text", "source": "var b = 2;"},
              {"cell_type": "code", "source": []}
            ]}
            """);

        Assert.Equal([new("lines", "var a = 1;\na"), new("text", "var b = 2;"), new("", "")], CodeCell.ReadAll(_file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"cells": 1}""")]
    [InlineData("""{"cells": [null]}""")]
    [InlineData("""{"cells": [{"cell_type": "code"}]}""")]
    [InlineData("""{"cells": [{"cell_type": "code", "source": 5}]}""")]
    public void ReadAll_NoNotebook_OneLineThatNamesTheFile(string text)
    {
        File.WriteAllText(_file, text);

        var failure = Assert.Throws<InvalidDataException>(() => CodeCell.ReadAll(_file));

        Assert.Equal($"{_file} is no notebook that can be read. Save it again.", failure.Message);
    }
}
