using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>The notebooks in the tool that people open them with.</summary>
public sealed class ToolTests
{
    private const string Setup = """
        #r "../artifacts/lib/AsyncNotebooks.dll"
        using AsyncNotebooks;
        using static AsyncNotebooks.Asyncio;
        """;

    private static readonly SessionOptions s_options = new() { WorkingDirectory = Repository.NotebookFolder, CellTimeout = TimeSpan.FromMinutes(2) };

    public static TheoryData<string> Files => new(Repository.Notebooks().Concat(Repository.Solutions()).Select(file => Path.GetRelativePath(Repository.NotebookFolder, file)));

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public async Task Notebook_InTheTool_PutsOutWhatIsCommitted(string file)
    {
        var problems = await NotebookCheck.ProblemsAsync(Path.Combine(Repository.NotebookFolder, file), ToolSession.Open, ignoreFrames: true);

        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }

    [SkippableFact]
    public async Task Editor_InTheTool_KnowsTheLibrary()
    {
        await using var tool = ToolSession.Open(s_options);
        var setup = await tool.RunAsync(Setup);
        Assert.Null(setup.Error);

        var completions = await tool.AskAsync("RequestCompletions", "Asyncio.", 0, 8, "CompletionsProduced");
        var names = completions["completions"]!.AsArray().Select(item => (string)item!["displayText"]!).ToList();
        Assert.Superset(new HashSet<string> { "Run", "Gather", "Sleep", "CreateTask", "WaitFor", "Shield" }, names.ToHashSet());

        var hover = await tool.AskAsync("RequestHoverText", "Asyncio.Gather", 0, 10, "HoverTextProduced");
        Assert.Contains(FirstWordsOfGather(), Words(hover), StringComparison.Ordinal);

        var help = await tool.AskAsync("RequestSignatureHelp", "Asyncio.Sleep(", 0, 14, "SignatureHelpProduced");
        Assert.Contains(help["signatures"]!.AsArray(), signature => ((string)signature!["label"]!).Contains("Sleep(double", StringComparison.Ordinal));
    }

    // As the file beside the library has them: hover shows documentation only where that file is found.
    private static string FirstWordsOfGather()
    {
        var documentation = System.Xml.Linq.XDocument.Load(Path.Combine(Repository.Root, "artifacts", "lib", "AsyncNotebooks.xml"));
        var summary = documentation.Descendants("member").First(member => ((string)member.Attribute("name")!).StartsWith("M:AsyncNotebooks.Asyncio.Gather", StringComparison.Ordinal)).Element("summary")!;
        return string.Join(' ', ((System.Xml.Linq.XText)summary.FirstNode!).Value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Take(4));
    }

    private static string Words(JsonObject hover) =>
        string.Concat(hover["content"]!.AsArray().Select(form => (string)form!["value"]!)).Replace("\\", "", StringComparison.Ordinal);
}
