using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>What .NET Interactive's kernel does by itself, without our library: a worker, which puts the kernel together anew, does it as the tool does.</summary>
public sealed class HostParityTests
{
    // In this order, in one session.
    private static readonly string[] s_cells =
    [
        "6 * 7",
        "\"text\"",
        "var tea = new[] { 1, 2 }; tea",
        "new { Name = \"tea\", Cups = 2 }",
        "using Microsoft.DotNet.Interactive.Formatting;\nnew LaTeXString(@\"\\sum_{i=1}^{n} i\")",
        "HTML(\"<b>bold</b>\")",
        "CSS(\"b { color: red }\")",
        "display(\"shown\"); Console.Write(\"said\"); Console.Error.Write(\"complained\");",
        "display(1).Update(2);",
        "\"shown by itself\".Display(\"text/plain\");",
        "#!who",
        "#!whos",
        "#!markdown\n*leaning*",
        "#!value --name word --from-value tea",
        "#!share --from value word",
        "word",
        "#!html\n<i>slanting</i>",
        "#!nothing-of-the-kind",
        "int a = 1; a;",
        "undeclared + 1",
        "throw new FormatException(\"no\");",
        "typeof(List<int>)",
        "new Dictionary<string, int> { [\"one\"] = 1 }",
        "Enumerable.Range(0, 30)",
        "DateTime.UnixEpoch",
        "default(object)",
    ];

    [SkippableFact]
    public async Task Cells_InAWorker_PutOutWhatTheyPutOutInTheTool()
    {
        var options = new SessionOptions { WorkingDirectory = Repository.NotebookFolder, CellTimeout = TimeSpan.FromMinutes(1) };
        await using var tool = ToolSession.Open(options);
        await using var worker = Workers.Open(options);
        var differences = new List<string>();

        foreach (var cell in s_cells)
        {
            var (here, there) = (Describe(await worker.RunAsync(cell)), Describe(await tool.RunAsync(cell)));
            if (here != there)
                differences.Add($"{cell}\nin a worker:\n{here}\nin the tool:\n{there}");
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static string Describe(CellResult result) => string.Join('\n', result.Outputs.Select(output => output switch
    {
        StreamOutput stream => $"{stream.Name}: {stream.Text}",
        ResultOutput value => "result: " + Forms(value.Data),
        DisplayOutput value => "display: " + Forms(value.Data),
        // The tool sends one text; which lines of it follow the message, each host says in its own way.
        ErrorOutput error => $"error: {error.Message.Split('\n')[0]}",
        _ => $"{output}",
    }));

    private static string Forms(IReadOnlyDictionary<string, string> data) => string.Join('\n', data.OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => $"{form.Key}: {form.Value}"));
}
