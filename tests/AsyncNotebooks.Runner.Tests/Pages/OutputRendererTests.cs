using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Pages;

namespace AsyncNotebooks.Runner.Tests.Pages;

public sealed class OutputRendererTests
{
    private static readonly NotebookDocument Outputs = NotebookDocument.Load(Sandbox.Sample("outputs/outputs.ipynb"));

    [Theory]
    [InlineData("several-forms", "<b class=\"rich\">html form</b>")]
    [InlineData("svg", "<svg id=\"drawn\"></svg>")]
    [InlineData("picture", "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"a red dot\">")]
    [InlineData("markdown", "<em>stressed</em>")]
    [InlineData("plain", "a &lt; b\nc</code>")]
    [InlineData("colours", "<code>red text</code>")]
    [InlineData("both-streams", "<div class=\"stderr\"><p class=\"label\">Error stream</p>")]
    [InlineData("error", "<strong>FormatException</strong>: no &lt;number&gt;")]
    [InlineData("error", "at Cell 8\nat Loop")]
    public void ToHtml_Output_IsShownInItsRichestForm(string cell, string expected) =>
        Assert.Contains(expected, Render(cell), StringComparison.Ordinal);

    [Theory]
    [InlineData("several-forms", "plain form")]
    [InlineData("svg", "plain form")]
    [InlineData("intended", "<details>")]
    public void ToHtml_OtherForms_AreNotShown(string cell, string unwanted) =>
        Assert.DoesNotContain(unwanted, Render(cell), StringComparison.Ordinal);

    [Fact]
    public void ToHtml_ErrorOfACellMeantToFail_IsNoAlarm()
    {
        Assert.Contains("<div class=\"error intended\">\n<p class=\"label\">Fails on purpose</p>", Render("intended"), StringComparison.Ordinal);
        Assert.Contains("<div class=\"error\">\n<p class=\"label\">Error</p>", Render("error"), StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_NoOutput_IsNothing() => Assert.Equal("", Render("silent"));

    private static string Render(string id)
    {
        var cell = Outputs.Cells.Single(cell => cell.Id == id);
        return new OutputRenderer(1, cell.Tags.Contains("raises-exception")).ToHtml(cell.Outputs);
    }
}
