using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>The page that sets forms of C# beside Python's: both must be right.</summary>
public sealed partial class CSharpForPythonTests
{
    private static readonly (string CSharp, string Python)[] s_rows =
    [
        .. from line in File.ReadLines(Path.Combine(Repository.NotebookFolder, "csharp-for-python.md"))
           where line.StartsWith("| `", StringComparison.Ordinal)
           let cells = line.Split(" | ")
           select (Code(cells[0]), Code(cells[1])),
    ];

    [Fact]
    public async Task CSharp_EachLine_Runs()
    {
        Assert.NotEmpty(s_rows);
        await using var session = new WorkerSession(new SessionOptions { WorkingDirectory = Repository.NotebookFolder });
        foreach (var code in s_rows.Select(row => row.CSharp).Prepend("#r \"../artifacts/lib/AsyncNotebooks.dll\"\nusing AsyncNotebooks; using static AsyncNotebooks.Asyncio; using System.IO;"))
            Assert.Null((await session.RunAsync(code)).Error?.Message);
        Assert.Equal("[42] 77 none", ((StreamOutput)(await session.RunAsync("Console.Write($\"[{string.Join(\", \", older)}] {seats} {text}\");")).Outputs.Single()).Text);
    }

    [SkippableFact]
    public async Task Python_EachLine_Runs() =>
        Assert.Equal("[42] 77 none\n", await Python.RunAsync($"import asyncio, collections, io\n{string.Join('\n', s_rows.Select(row => row.Python))}\nprint(older, seats, text)\n"));

    private static string Code(string cell) => InCode().Match(cell).Groups[1].Value;

    [GeneratedRegex("`(.+)`")]
    private static partial Regex InCode();
}
