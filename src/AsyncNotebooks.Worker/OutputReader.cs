using AsyncNotebooks.Kernel;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using DisplayedValue = Microsoft.DotNet.Interactive.Formatting.DisplayedValue;

namespace AsyncNotebooks.Worker;

/// <summary>Reads the kernel's events as outputs of cells.</summary>
internal sealed class OutputReader
{
    // What display shows has one id, and what its handle updates another: an id that nothing was shown under means what was shown last.
    private readonly HashSet<string> _shownIds = [];
    private string? _lastShownId;
    private string _cell = "";

    /// <summary>The events from now on are those of another cell.</summary>
    public void CellBegins(string cell) => _cell = cell;

    /// <summary>The output that an event means; null if it means none.</summary>
    public CellOutput? Read(KernelEvent happened) => happened switch
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

    private ErrorOutput Error(CommandFailed failed) => failed.Exception switch
    {
        CodeSubmissionCompilationErrorException => CompilerErrors.ToOutput(failed.Message),
        null => Refusal(failed.Message),
        var exception => RuntimeErrors.ToOutput(exception, _cell),
    };

    private static ErrorOutput Refusal(string message) => new(KernelErrors.Refused, message, message.Split('\n'), Line: null, Column: null);

    private static string Text(DisplayEvent written) => string.Concat(written.FormattedValues.Select(form => form.Value)).ReplaceLineEndings("\n");

    private static Dictionary<string, string> Forms(DisplayEvent shown) => shown.FormattedValues.ToDictionary(form => form.MimeType, form => form.Value);
}
