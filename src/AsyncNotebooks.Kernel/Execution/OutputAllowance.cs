using System.Globalization;
using System.Text;

namespace AsyncNotebooks.Kernel;

/// <summary>What a cell may still put out. What is too much is left out, and one line says so.</summary>
/// <param name="limit">How many bytes it may put out, counted as UTF-8; null for any number.</param>
internal sealed class OutputAllowance(long? limit)
{
    private long _left = limit ?? long.MaxValue;
    private bool _isCut;

    /// <summary>What is kept of an output: all, the beginning of a text and a line that says so, or nothing. Errors are always kept.</summary>
    public IEnumerable<CellOutput> Keep(CellOutput output)
    {
        if (output is ErrorOutput)
            return [output];
        if (_isCut)
            return [];
        var size = SizeOf(output);
        _left -= size;
        if (_left >= 0)
            return [output];
        _isCut = true;
        return output is StreamOutput stream ? [stream with { Text = Beginning(stream.Text, size + _left) }, Notice()] : [Notice()];
    }

    private static long SizeOf(CellOutput output) => output switch
    {
        StreamOutput stream => Encoding.UTF8.GetByteCount(stream.Text),
        DisplayOutput display => SizeOf(display.Data),
        ResultOutput result => SizeOf(result.Data),
        _ => 0,
    };

    private static long SizeOf(IReadOnlyDictionary<string, string> forms) => forms.Values.Sum(form => (long)Encoding.UTF8.GetByteCount(form));

    // No character is cut in two.
    private static string Beginning(string text, long bytes)
    {
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
                break;
            end += rune.Utf16SequenceLength;
        }

        return text[..end];
    }

    private StreamOutput Notice() => new("stderr", string.Create(
        CultureInfo.InvariantCulture, $"\n[The rest is cut: a cell may put out {limit} bytes. --max-output sets how many.]\n"));
}
