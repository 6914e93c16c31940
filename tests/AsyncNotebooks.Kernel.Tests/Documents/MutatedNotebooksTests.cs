using System.Text;
using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Documents;

/// <summary>Thousands of broken files: each is read, or refused in one line. Nothing else comes of it.</summary>
public sealed class MutatedNotebooksTests
{
    private const int Files = 10_000;

    private const string Small = """
        {"nbformat":4,"nbformat_minor":4,"metadata":{"kernelspec":{"name":".net-csharp","language":"C#"}},"cells":[
          {"cell_type":"markdown","metadata":{},"source":["# Tïtle 🎉\n","text"],"attachments":{"a.png":{"image/png":"iVBORw0KGgo="}}},
          {"cell_type":"code","metadata":{"tags":["measured"]},"execution_count":1,"source":"Console.Write(\"\ud83c\udf89\");","outputs":[{"output_type":"stream","name":"stdout","text":["a\n","b"]}]},
          {"cell_type":"code","metadata":{"polyglot_notebook":{"kernelName":"fsharp"}},"execution_count":null,"source":["#!fsharp\n","1"],"outputs":[
            {"output_type":"display_data","metadata":{},"data":{"text/html":"<b id='x'>1</b>","application/json":{"x":[1e3,null,true]}}},{"output_type":"error","ename":"E","evalue":"v","traceback":["t"]}]}]}
        """;

    private const string Script = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"aliases\":[\"c#\"],\"name\":\"csharp\"}]}}\n\n#!markdown\n\n# Tïtle 🎉\n\n#!csharp\n\n1 + 1\n\n#!fsharp\n\n1\n";

    private static readonly string[] s_inserted = ["{", "}", "[", "]", "\"", "\\", "\0", "\\ud83c", "\\u0000", "null", ",", ":", "-", "1e999", "\r", "#!", "\uFEFF", "\u2028"];

    public static TheoryData<string, string> Samples => new() { { "small.ipynb", Small }, { "foreign.ipynb", ForeignNotebook.Json }, { "script.dib", Script } };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Load_MutatedFile_IsReadOrRefusedInOneLine(string name, string sample)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File(name);
        var random = new Random(20_26);
        var (read, refused) = (0, 0);
        for (var i = 0; i < Files / Samples.Count; i++)
        {
            var bytes = Mutate(Encoding.UTF8.GetBytes(sample), random);
            File.WriteAllBytes(file, bytes);
            var document = NotebookDocument.LoadOrProblem(file);
            if (document.Problem is { } problem)
            {
                refused++;
                Assert.DoesNotContain(problem.Message, char.IsControl);
                Assert.StartsWith(file + ": ", problem.Message, StringComparison.Ordinal);
            }
            else
            {
                read++;
                AssertStable(document);
            }

            await AssertNothingElseHappensAsync(document);
            Assert.Equal(bytes, File.ReadAllBytes(file));
        }

        Assert.Equal([file], Directory.GetFileSystemEntries(folder.Path));
        Assert.True(read > 100, $"{read} read");
        Assert.True(refused > 100, $"{refused} refused");
    }

    private static void AssertStable(NotebookDocument document)
    {
        var once = document.ToJson();
        Assert.Equal(once, NotebookDocument.Parse(once, "written.ipynb").ToJson());
    }

    // All that run and check do with a notebook, but for the worker.
    private static async Task AssertNothingElseHappensAsync(NotebookDocument document)
    {
        var run = await new NotebookRunner(open: _ => new EmptySession()).RunAsync(document);
        OutputComparison.Compare(document, run.Document);
        ExecutionCounts.Wrong(document);
        _ = document.Title;
        run.Document.Normalize();
    }

    private static byte[] Mutate(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = random.Next(1, Math.Min(40, bytes.Count - at) + 1);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3 when times is 1:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_inserted[random.Next(s_inserted.Length)]));
                    break;
            }

            if (bytes.Count is 0)
                break;
        }

        return [.. bytes];
    }

    private sealed class EmptySession : ICellSession
    {
        public Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default) => Task.FromResult(new CellResult([], null));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
