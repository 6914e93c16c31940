using System.Net;
using System.Text.RegularExpressions;
using AsyncNotebooks.Runner.Pages.Code;

namespace AsyncNotebooks.Runner.Tests.Pages.Code;

public sealed partial class CSharpHighlighterTests
{
    [Theory]
    [InlineData("var x = 1;", "<span class=\"k\">var</span>")]
    [InlineData("await Task.Delay(2);", "<span class=\"k\">await</span> <span class=\"t\">Task</span>.<span class=\"f\">Delay</span>(<span class=\"n\">2</span>)")]
    [InlineData("async Coroutine<int> Two() => 2;", "<span class=\"t\">Coroutine</span>&lt;<span class=\"k\">int</span>&gt; <span class=\"f\">Two</span>()")]
    [InlineData("record Point(int X);", "<span class=\"k\">record</span> <span class=\"t\">Point</span>")]
    [InlineData("// why", "<span class=\"c\">// why</span>")]
    [InlineData("#r \"../artifacts/lib/A.dll\"", "<span class=\"d\">#r &quot;../artifacts/lib/A.dll&quot;</span>")]
    [InlineData("var s = \"a<b\";", "<span class=\"s\">&quot;a&lt;b&quot;</span>")]
    [InlineData("var s = $\"{n:0} ms\";", "<span class=\"s\">$&quot;</span>{n:<span class=\"s\">0</span>}<span class=\"s\"> ms</span><span class=\"s\">&quot;</span>")]
    [InlineData("var c = 'x';", "<span class=\"s\">&#39;x&#39;</span>")]
    [InlineData("ok = true;", "<span class=\"k\">true</span>")]
    public void ToHtml_Token_GetsItsClass(string code, string expected) =>
        Assert.Contains(expected, CSharpHighlighter.ToHtml(code), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("var broken = (1 +\n\n  }} #if @ \"unclosed")]
    [InlineData("#!markdown\n# not C#\n\"\"\"\nraw\n\"\"\"")]
    [InlineData("/// <summary>doc</summary>\nint F<T>(T? x) where T : struct => /* in */ x is { } y ? 1 : 0;\t// tab\n#pragma warning disable\n")]
    public void ToHtml_AnyText_ComesOutWhole(string code) =>
        Assert.Equal(code, WebUtility.HtmlDecode(Tags().Replace(CSharpHighlighter.ToHtml(code), "")));

    [GeneratedRegex("</?span[^>]*>")]
    private static partial Regex Tags();
}
