using AsyncNotebooks.Runner.Pages.Safety;

namespace AsyncNotebooks.Runner.Tests.Pages.Safety;

public sealed class ForeignHtmlTests
{
    [Theory]
    [InlineData("<meta http-equiv=refresh>", "&lt;meta http-equiv=refresh>")]
    [InlineData("<IFRAME/src=x></iframe>", "&lt;IFRAME/src=x>&lt;/iframe>")]
    [InlineData("<base\nhref=x>", "&lt;base\nhref=x>")]
    [InlineData("<svg><metadata>a</metadata></svg>", "<svg><metadata>a</metadata></svg>")]
    [InlineData("a < meta", "a < meta")]
    public void Tame_ElementThatLeadsAway_IsShownAsText(string html, string expected) => Assert.Equal(expected, ForeignHtml.Tame(html));

    [Theory]
    [InlineData("javascript:x()")]
    [InlineData(" JavaScript:x()")]
    [InlineData("java\tscr\nipt:x()")]
    [InlineData("\u0001javascript:x()")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,<script>x()</script>")]
    [InlineData("blob:x")]
    public void TameAddress_Script_LeadsNowhere(string address) => Assert.Equal("#", ForeignHtml.TameAddress(address));

    [Theory]
    [InlineData("https://example.org/a:b")]
    [InlineData("mailto:someone@example.org")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("02-coroutines.ipynb#cold:start")]
    [InlineData("images/a.svg")]
    [InlineData("#part")]
    public void TameAddress_AnyOther_IsKept(string address) => Assert.Equal(address, ForeignHtml.TameAddress(address));
}
