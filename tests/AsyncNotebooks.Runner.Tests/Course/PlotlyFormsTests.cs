using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Course;

namespace AsyncNotebooks.Runner.Tests.Course;

public sealed class PlotlyFormsTests
{
    private const string Mime = "application/vnd.plotly.v1+json";

    [Fact]
    public void AddTo_Figure_GetsItsPlotlyForm()
    {
        var data = WithHtml("""<figure class="an" data-an="1"><svg></svg><script type="application/json">{"data":[{"x":[1]}],"layout":{}}</script><script>run()</script></figure>""");

        Assert.Equal("""{"data":[{"x":[1]}],"layout":{}}""", data[Mime]!.ToJsonString());
        Assert.NotNull(data["text/html"]);
    }

    [Theory]
    [InlineData("""<p>text</p>""")]
    [InlineData("""<figure class="an"><svg></svg></figure>""")]
    [InlineData("""<figure class="other"><script type="application/json">{"data":[]}</script></figure>""")]
    public void AddTo_OtherHtml_StaysAsItIs(string html) => Assert.False(WithHtml(html).ContainsKey(Mime));

    private static JsonObject WithHtml(string html)
    {
        var notebook = NotebookDocument.Load(Sandbox.Sample("outputs/outputs.ipynb"));
        var data = (JsonObject)notebook.Cells.Single(cell => cell.Id == "several-forms").Outputs[0]!["data"]!;
        data["text/html"] = html;
        PlotlyForms.AddTo(notebook);
        return data;
    }
}
