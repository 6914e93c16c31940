using AsyncNotebooks.Runner.Pages.Code;

namespace AsyncNotebooks.Runner.Tests.Pages.Code;

public sealed class PythonHighlighterTests
{
    [Theory]
    [InlineData("async def main():", "<span class=\"k\">async</span> <span class=\"k\">def</span> <span class=\"f\">main</span>():")]
    [InlineData("await asyncio.sleep(1.5)  # free", "asyncio.<span class=\"f\">sleep</span>(<span class=\"n\">1.5</span>)  <span class=\"c\"># free</span>")]
    [InlineData("print(f\"# {x}\")", "<span class=\"s\">f&quot;# {x}&quot;</span>")]
    [InlineData("@dataclass\nclass A: pass", "<span class=\"d\">@dataclass</span>\n<span class=\"k\">class</span> A: <span class=\"k\">pass</span>")]
    [InlineData("\"\"\"one\ntwo\"\"\"", "<span class=\"s\">&quot;&quot;&quot;one\ntwo&quot;&quot;&quot;</span>")]
    [InlineData("a < b", "a &lt; b")]
    public void ToHtml_Token_GetsItsClass(string code, string expected) =>
        Assert.Contains(expected, PythonHighlighter.ToHtml(code), StringComparison.Ordinal);
}
