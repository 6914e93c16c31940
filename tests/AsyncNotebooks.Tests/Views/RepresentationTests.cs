using System.Xml.Linq;
using AsyncNotebooks.Tests.Plots;

namespace AsyncNotebooks.Tests.Views;

/// <summary>What every view must be, whatever it shows.</summary>
public class RepresentationTests
{
    private static readonly Dictionary<string, Func<Trace, object>> s_views = new()
    {
        ["task table"] = trace => trace.TaskTable(),
        ["call graph"] = trace => trace.CallGraph(),
        ["turns"] = trace => trace.Turns(),
        ["lints"] = trace => trace.Lints(),
    };

    public static TheoryData<string> Views { get; } = [.. s_views.Keys];

    [Theory]
    [MemberData(nameof(Views))]
    public void Represent_AnyView_IsAPageThatLoadsNothingAndRunsNoScript(string view)
    {
        foreach (var trace in (Trace[])[Traces.Ends(), .. ReferencePrograms.All.Keys.Select(ReferencePrograms.Record)])
        {
            var (mimeType, html) = Forms.Of(s_views[view](trace)).First();
            Assert.Equal(Mime.Html, mimeType);
            Assert.DoesNotMatch(@"(src|href)\s*=\s*""|@import|url\(|<script", html);
            var ids = XDocument.Parse(html).Descendants().Attributes("id").Select(id => id.Value).ToArray(); // well-formed, too
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Represent_NamesFromOutside_AreNoMarkup(string view)
    {
        var trace = Traces.Recorded(async () => _ = Asyncio.CreateTask(Traces.Wait(1), "<b>\"x\" & y</b>"));
        var html = Forms.Of(s_views[view](trace)).First().Content;
        Assert.DoesNotContain("<b>\"x\"", html, StringComparison.Ordinal);
        Assert.Contains("<b>\"x\" & y</b>", XDocument.Parse(html).Root!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Represent_OtherCultures_IsTheSame(string view)
    {
        var expected = InCulture.Get("", () => All(view));
        foreach (var culture in (string[])["fr-FR", "tr-TR"])
            Assert.Equal(expected, InCulture.Get(culture, () => All(view)));
    }

    [Fact]
    public void ToChromeTrace_OtherCultures_IsTheSame()
    {
        var expected = InCulture.Get("", () => ReferencePrograms.Record("queue").ToChromeTrace());
        Assert.Equal(expected, InCulture.Get("fr-FR", () => ReferencePrograms.Record("queue").ToChromeTrace()));
    }

    private static (string, string)[] All(string view) => [.. ReferencePrograms.All.Keys.SelectMany(name => Forms.Of(s_views[view](ReferencePrograms.Record(name))))];
}
