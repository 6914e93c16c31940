using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AsyncNotebooks.Parity;

/// <summary>One <c>python3</c> process that answers every question of this test run; <c>Python/serve.py</c> is the other end.</summary>
/// <remarks>
/// The library follows Python 3.11. Later versions differ in what these tests look at: 3.12 writes <c>wait_for</c> with <c>timeout()</c>, so a
/// result that comes in the turn of the deadline may be lost; 3.13 forgets a pending cancellation when <c>uncancel</c> reaches zero,
/// keeps a cancellation of a task group's parent beside its failures, and lets <c>as_completed</c> be iterated asynchronously. There the tests are skipped.
/// </remarks>
internal sealed class CPython
{
    private const string Followed = "Python 3.11.";

    /// <summary>How requests are written: what is null is left out, and programs may nest deeply.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 1000,
    };

    private static readonly Lazy<CPython> s_only = new(() => new CPython());

    private readonly StringBuilder _complaints = new();
    private readonly Process? _process;
    private readonly string? _unusable;

    private CPython()
    {
        // Another interpreter can be named, where several are installed.
        var executable = Environment.GetEnvironmentVariable("ASYNC_NOTEBOOKS_PYTHON") ?? "python3";
        try
        {
            using var asked = Start(executable, "--version");
            var version = asked.StandardOutput.ReadToEnd().Trim();
            if (version.StartsWith(Followed, StringComparison.Ordinal))
            {
                _process = Start(executable, "-B", Path.Combine(AppContext.BaseDirectory, "Python", "serve.py"));
                _process.ErrorDataReceived += (_, line) => _complaints.AppendLine(line.Data);
                _process.BeginErrorReadLine(); // a pipe that nobody reads fills up and stops the writer
            }
            else
            {
                _unusable = $"{executable} is {version}; the library follows {Followed}x, and later versions differ.";
            }
        }
        catch (Win32Exception)
        {
            _unusable = $"There is no {executable}; to compare with CPython, install Python 3.11 or name it in ASYNC_NOTEBOOKS_PYTHON.";
        }
    }

    /// <summary>The interpreter; skips the running test, with the reason, where there is none to compare with.</summary>
    public static CPython OrSkip()
    {
        Skip.If(s_only.Value._unusable is not null, s_only.Value._unusable);
        return s_only.Value;
    }

    /// <summary>The names that answer a request.</summary>
    public IReadOnlyList<string> Names(object request) => Ask(request)["names"].Deserialize<string[]>()!;

    /// <summary>The trace of one program.</summary>
    public IReadOnlyList<string> Trace(object request) => Ask(request)["trace"].Deserialize<string[]>()!;

    /// <summary>The traces of many programs, in order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Traces(IReadOnlyCollection<object> requests) =>
        [.. AskAll(requests).Select(answer => answer["trace"].Deserialize<string[]>()!)];

    private JsonNode Ask(object request) => AskAll([request]).Single();

    private List<JsonNode> AskAll(IReadOnlyCollection<object> requests)
    {
        var questions = requests.Select(request => JsonSerializer.Serialize(request, Json)).ToList();
        var lines = new List<string>();
        lock (s_only)
        {
            try
            {
                Bounded.Run("CPython", () => Converse(questions, lines));
            }
            catch (TimeoutException)
            {
                _process!.Kill();
                throw new TimeoutException($"CPython did not come to an end with {questions[lines.Count]}");
            }
        }

        return lines.ConvertAll(ToAnswer);
    }

    // Asked while it answers: with everything asked first, both sides would wait on a full pipe.
    private bool Converse(List<string> questions, List<string> lines)
    {
        var asking = Task.Run(() =>
        {
            questions.ForEach(_process!.StandardInput.WriteLine);
            _process.StandardInput.Flush();
        });
        while (lines.Count < questions.Count)
            lines.Add(ReadLine());
        return asking.Wait(System.Threading.Timeout.InfiniteTimeSpan);
    }

    private static JsonNode ToAnswer(string line)
    {
        var answer = JsonNode.Parse(line)!;
        return answer["error"] is { } error ? throw new InvalidOperationException($"serve.py failed:\n{error}") : answer;
    }

    private string ReadLine() => _process!.StandardOutput.ReadLine() ??
        throw new InvalidOperationException($"python3 ended in the middle:\n{_complaints}");

    private static Process Start(string executable, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(executable, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
