using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>What the README says of the course must be what the course is.</summary>
public sealed partial class ReadmeTests
{
    private const string Picture = "notebooks/images/guide-example.svg";

    private static readonly string s_readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void Picture_IsTheOneOfChapter00()
    {
        var chapter = NotebookDocument.Load(Path.Combine(Repository.Root, "notebooks", "00-start-here.ipynb"));
        var outputs = chapter.Cells.Single(cell => cell.Id == "picture").Outputs.Select(output => output!["data"]?["image/svg+xml"]);
        var svg = string.Concat(outputs.OfType<JsonArray>().Single().Select(line => line!.GetValue<string>()));
        var committed = Path.Combine(Repository.Root, Picture);

        if (!File.Exists(committed) || File.ReadAllText(committed) != svg)
        {
            var current = Path.Combine(Repository.Root, "artifacts", "guide-example.svg");
            Directory.CreateDirectory(Path.GetDirectoryName(current)!);
            File.WriteAllText(current, svg);
            Assert.Fail($"The picture of the README is not the one that chapter 00 draws. If chapter 00 is right: cp artifacts/guide-example.svg {Picture}");
        }
    }

    [Fact]
    public void Chapters_AreTheNotebooksThereAre()
    {
        var listed = ChapterRow().Matches(s_readme).Select(row => row.Groups["file"].Value);

        Assert.Equal(Repository.Notebooks().Select(file => Path.GetFileName(file)), listed);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/README.md")]
    [InlineData("src/AsyncNotebooks/README.md")]
    public void Links_LeadToFilesThatExist(string page)
    {
        var path = Path.Combine(Repository.Root, page);
        var links = Link().Matches(File.ReadAllText(path)).Select(link => link.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, link.Split('#')[0])), $"{page} links to {link}, which is not there."));
    }

    [Fact]
    public void ToolVersion_IsTheSameEverywhere()
    {
        string[] files = ["README.md", ".devcontainer/devcontainer.json", ".config/dotnet-tools.json", "notebooks/00-start-here.ipynb"];

        var versions = files.SelectMany(file => ToolVersion().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(match => (file, match.Value))).ToList();

        Assert.Equal(files, versions.Select(version => version.file).Distinct());
        Assert.Single(versions.Select(version => version.Value).Distinct());
    }

    [GeneratedRegex(@"^\| \[\d\d · [^\]]+\]\(notebooks/(?<file>[^)]+)\)", RegexOptions.Multiline)]
    private static partial Regex ChapterRow();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"1\.0\.7\d{5}")]
    private static partial Regex ToolVersion();
}
