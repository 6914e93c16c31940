namespace AsyncNotebooks.Tests.Plots;

public class DataTableTests
{
    private readonly DataTable _table = new(["name", "n"], [["a <b>", "1"], ["c", "100"]]);

    [Fact]
    public void ToString_Columns_AreAligned() => Assert.Equal("name     n\na <b>    1\nc      100", _table.ToString());

    [Fact]
    public void ToHtml_Cells_AreEscapedAndHeadersMarked()
    {
        var html = _table.ToHtml();
        Assert.Contains("<th scope=\"row\">a &lt;b&gt;</th><td>1</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">name</th>", html, StringComparison.Ordinal);
    }
}
