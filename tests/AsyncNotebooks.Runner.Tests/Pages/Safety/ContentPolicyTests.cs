using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Pages.Safety;

namespace AsyncNotebooks.Runner.Tests.Pages.Safety;

public sealed partial class ContentPolicyTests
{
    [Fact]
    public void Of_PageWithoutFigures_AllowsOurScriptAlone() => Assert.Single(Scripts("<script>alert(1)</script>"));

    [Fact]
    public void Of_FigureWithAnotherScript_DoesNotAllowThat() =>
        Assert.DoesNotContain(Hash("\nalert(1);('a1')\n"), ContentPolicy.Of("<script>\nalert(1);('a1')\n</script>"), StringComparison.Ordinal);

    [Fact]
    public void Of_FiguresOfTheCourse_AllowsTheScriptOfEach()
    {
        var html = string.Concat(NotebookDocument.Load(Repository.Notebooks().First()).Cells
            .SelectMany(cell => cell.Outputs).Select(output => output?["data"]?["text/html"]).OfType<System.Text.Json.Nodes.JsonArray>()
            .SelectMany(lines => lines.Select(line => (string?)line)));
        var scripts = InlineScript().Matches(html).Select(script => script.Groups[1].Value).ToList();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.Contains(Hash(script), ContentPolicy.Of(html), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Scripts(string content) => AnyHash().Matches(ContentPolicy.Of(content)).Select(hash => hash.Value);

    private static string Hash(string script) =>
        $"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)))}'";

    [GeneratedRegex("<script>([^<]*(?:<(?!/script>)[^<]*)*)</script>")]
    private static partial Regex InlineScript();

    [GeneratedRegex("'sha256-[^']+'")]
    private static partial Regex AnyHash();
}
