using System.Globalization;
using AsyncNotebooks.Kernel;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using DisplayedValue = Microsoft.DotNet.Interactive.Formatting.DisplayedValue;

// This kernel swaps the console, and finds #r paths by the current directory; a process has one of each.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>
/// .NET Interactive's C# kernel, put together as its tool does, behind the interface of our own: one run of a notebook then serves both.
/// This file is compiled with <c>-p:DotNetInteractive=true</c> alone.
/// </summary>
internal sealed class InteractiveSession : ICellSession
{
    private const string CSharp = "csharp";

    private readonly TimeSpan _timeout;
    private readonly string _outside = Directory.GetCurrentDirectory();
    private readonly CompositeKernel _kernel = new() { DefaultKernelName = CSharp };

    // What display shows has one id there, and what its handle updates another: an id that nothing was shown under means what was shown last.
    private readonly HashSet<string> _shownIds = [];
    private string? _lastShownId;

    public InteractiveSession(SessionOptions options)
    {
        _timeout = options.CellTimeout ?? Timeout.InfiniteTimeSpan;
        Directory.SetCurrentDirectory(options.WorkingDirectory ?? _outside);
        Formatter.DefaultMimeType = HtmlFormatter.MimeType;
        Formatter.SetPreferredMimeTypesFor(typeof(string), PlainTextFormatter.MimeType);
        _kernel.Add(new CSharpKernel(CSharp).UseKernelHelpers().UseWho().UseValueSharing(), ["c#", "C#"]);
    }

    public async Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default)
    {
        // The tool speaks the language of its machine; outputs are committed in the invariant one.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(ct);
        late.CancelAfter(_timeout);
        var result = await _kernel.SendAsync(new SubmitCode(code, CSharp), late.Token);
        var outputs = result.Events.Select(ToOutput).OfType<CellOutput>().ToList();
        outputs.ForEach(output => onOutput?.Invoke(output));
        return new CellResult(outputs, outputs.OfType<ErrorOutput>().FirstOrDefault());
    }

    public ValueTask DisposeAsync()
    {
        _kernel.Dispose();
        Directory.SetCurrentDirectory(_outside);
        return ValueTask.CompletedTask;
    }

    private CellOutput? ToOutput(KernelEvent happened) => happened switch
    {
        StandardOutputValueProduced written => new StreamOutput("stdout", Text(written)),
        StandardErrorValueProduced written => new StreamOutput("stderr", Text(written)),
        DisplayedValueProduced shown => new DisplayOutput(Forms(shown), Show(shown.ValueId), IsUpdate: false),
        DisplayedValueUpdated shown => new DisplayOutput(Forms(shown), _shownIds.Contains(shown.ValueId) ? shown.ValueId : _lastShownId, IsUpdate: true),
        // The handle that display returns is no value to show a second time.
        ReturnValueProduced { Value: not DisplayedValue } returned => new ResultOutput(Forms(returned)),
        CommandFailed failed => Error(failed),
        _ => null,
    };

    private string Show(string id)
    {
        _shownIds.Add(id);
        return _lastShownId = id;
    }

    private static string Text(DisplayEvent written) => string.Concat(written.FormattedValues.Select(form => form.Value)).ReplaceLineEndings("\n");

    private static Dictionary<string, string> Forms(DisplayEvent shown) => shown.FormattedValues.ToDictionary(form => form.MimeType, form => form.Value);

    private static ErrorOutput Error(CommandFailed failed)
    {
        var (name, message) = failed.Exception switch
        {
            null => (nameof(CommandFailed), failed.Message),
            CodeSubmissionCompilationErrorException => ("CompilationError", failed.Message),
            var exception => (exception.GetType().FullName!, exception.Message),
        };
        return new ErrorOutput(name, message, failed.Message.Split('\n'), Line: null, Column: null);
    }
}

internal static partial class NotebookKernel
{
    static partial void OpenInteractive(SessionOptions options, ref ICellSession? session) => session = new InteractiveSession(options);
}
