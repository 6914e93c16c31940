using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>The pinned tool over its standard streams, spoken to as VS Code's extension does: a command in JSON on a line, events on lines in return.</summary>
internal sealed class ToolSession : ICellSession
{
    private readonly Process _process;
    private readonly TimeSpan _timeout;

    // An id that nothing was shown under means what was shown last, as for the worker.
    private readonly HashSet<string> _shownIds = [];
    private string? _lastShownId;
    private int _commandCount;
    private bool _isReady;

    private ToolSession(Process process, TimeSpan timeout) => (_process, _timeout) = (process, timeout);

    /// <summary>Starts the tool in a notebook's folder; skips the running test where the tool is not restored.</summary>
    public static ToolSession Open(SessionOptions options)
    {
        Thorough.SkipUnlessAsked();
        Tool.SkipIfMissing();
        return new ToolSession(Tool.Start("stdio", "--working-dir", options.WorkingDirectory!), options.CellTimeout ?? Timeout.InfiniteTimeSpan);
    }

    public async Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default)
    {
        var outputs = new List<CellOutput>();
        await foreach (var happened in SendAsync("SubmitCode", new JsonObject { ["code"] = code, ["targetKernelName"] = "csharp" }, ct))
        {
            if (ToOutput(happened) is { } output)
                outputs.Add(output);
        }

        outputs.ForEach(output => onOutput?.Invoke(output));
        return new CellResult(outputs, outputs.OfType<ErrorOutput>().FirstOrDefault());
    }

    /// <summary>Asks something else of the kernel.</summary>
    /// <returns>The first event of that type.</returns>
    public async Task<JsonObject> AskAsync(string command, string code, int line, int character, string eventType)
    {
        var place = new JsonObject { ["line"] = line, ["character"] = character };
        var answers = SendAsync(command, new JsonObject { ["code"] = code, ["linePosition"] = place, ["targetKernelName"] = "csharp" }, CancellationToken.None);
        JsonObject? first = null;
        await foreach (var happened in answers)
        {
            if ((string?)happened["eventType"] == eventType)
                first ??= happened["event"]!.AsObject();
        }

        return first ?? throw new InvalidOperationException($"{command} had no {eventType}.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // Events of this command, and of those that it led to, up to its own end.
    private async IAsyncEnumerable<JsonObject> SendAsync(string command, JsonObject arguments, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(ct);
        late.CancelAfter(_timeout);
        while (!_isReady)
            _isReady = (string?)(await ReadAsync(late.Token))["eventType"] == "KernelReady";

        var token = string.Create(CultureInfo.InvariantCulture, $"test::{++_commandCount}");
        var line = new JsonObject { ["commandType"] = command, ["command"] = arguments, ["token"] = token, ["routingSlip"] = new JsonArray() };
        await _process.StandardInput.WriteLineAsync(line.ToJsonString().AsMemory(), late.Token);
        await _process.StandardInput.FlushAsync(late.Token);
        while (true)
        {
            var happened = await ReadAsync(late.Token);
            yield return happened;
            if ((string?)happened["eventType"] is "CommandSucceeded" or "CommandFailed" && (string?)happened["command"]?["token"] == token)
                yield break;
        }
    }

    private async Task<JsonObject> ReadAsync(CancellationToken ct)
    {
        while (await _process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            try
            {
                return JsonNode.Parse(line)!.AsObject();
            }
            catch (JsonException)
            {
                // What a cell's thread writes past the kernel's console is no event.
            }
        }

        throw new InvalidOperationException($"The tool has ended: {await _process.StandardError.ReadToEndAsync(ct)}");
    }

    private CellOutput? ToOutput(JsonObject happened)
    {
        var (type, content) = ((string?)happened["eventType"], happened["event"]!.AsObject());
        return type switch
        {
            "StandardOutputValueProduced" => new StreamOutput("stdout", Text(content)),
            "StandardErrorValueProduced" => new StreamOutput("stderr", Text(content)),
            "DisplayedValueProduced" => new DisplayOutput(Forms(content), Show((string)content["valueId"]!), IsUpdate: false),
            "DisplayedValueUpdated" => new DisplayOutput(Forms(content), _shownIds.Contains((string)content["valueId"]!) ? (string)content["valueId"]! : _lastShownId, IsUpdate: true),
            "ReturnValueProduced" => new ResultOutput(Forms(content)),
            "CommandFailed" => ToolError.ToOutput((string?)content["message"] ?? ""),
            _ => null,
        };
    }

    private string Show(string id)
    {
        _shownIds.Add(id);
        return _lastShownId = id;
    }

    private static string Text(JsonObject content) => string.Concat(Forms(content).Values).ReplaceLineEndings("\n");

    private static Dictionary<string, string> Forms(JsonObject content) =>
        content["formattedValues"]!.AsArray().ToDictionary(form => (string)form!["mimeType"]!, form => (string)form!["value"]!);
}
