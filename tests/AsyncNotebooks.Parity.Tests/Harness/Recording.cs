using System.Globalization;

namespace AsyncNotebooks.Parity;

/// <summary>The lines of one program, and the loop that gives them their times.</summary>
internal sealed class Recording
{
    private readonly List<string> _lines = [];
    private readonly List<string> _leftovers = [];

    public EventLoop? Loop { get; set; }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>What the loop found when it closed, sorted: CPython finds it at other times.</summary>
    public IReadOnlyList<string> Leftovers => [.. _leftovers.Order(StringComparer.Ordinal)];

    public void Say(string text) =>
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{Loop?.Time ?? 0:0.######} {text}"));

    /// <summary>Called by the loop for what no caller could catch.</summary>
    public void Report(LoopReport report)
    {
        if (report.Message.Contains("was never awaited", StringComparison.Ordinal))
            _leftovers.Add("never awaited");
        else if (report.Message.Contains("nobody asked why", StringComparison.Ordinal))
            _leftovers.Add($"never retrieved: {Words.Kind(report.Exception)}");
        else if (report.Message.Contains("was destroyed", StringComparison.Ordinal))
            _leftovers.Add("destroyed while pending");
        else
            Say($"reported: {Words.Kind(report.Exception)}");
    }
}
