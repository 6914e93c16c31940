using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AsyncNotebooks.Site.Tests;

/// <summary>What would keep someone from reading a page, as axe finds it. Apart from the other tests of pages: it takes as long as they all.</summary>
public sealed class BarrierTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string, ColorScheme> PagesInBothSchemes
    {
        get
        {
            var rows = new TheoryData<string, ColorScheme>();
            foreach (var page in Course.Pages)
            {
                rows.Add(page, ColorScheme.Light);
                rows.Add(page, ColorScheme.Dark);
            }

            return rows;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(PagesInBothSchemes))]
    public async Task Page_LookedAtByAxe_HasNoSeriousBarrier(string name, ColorScheme scheme)
    {
        // The start page has one of each kind of figure, and a tenth of the nodes.
        Thorough.SkipUnlessSample(name, sample: "00-");
        var page = await browser.LookAtAsync(browser.Static, name, scheme: scheme);

        // Nothing but colours depends on the scheme.
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations] };
        if (scheme is ColorScheme.Dark)
            options.RunOnly = RunOnlyOptions.Rules("color-contrast");
        var found = await page.Page.RunAxe(options);

        Assert.Empty(found.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
    }
}
