using System.Text;
using AsyncNotebooks.Plots;
using AsyncNotebooks.Views;

namespace AsyncNotebooks;

/// <summary>The turns of the loop one at a time, to step through: <see cref="TraceViews.Turns"/> makes it.</summary>
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.PlainText])]
public sealed class TurnStrip : IRepresented
{
    // More than this nobody steps through.
    private const int MostTurns = 60;

    private readonly IReadOnlyList<TurnCard> _cards;
    private readonly LaneWords _words;
    private readonly int _left;

    internal TurnStrip(Trace trace, double from)
    {
        _words = new LaneWords(trace.End - trace.Start);
        (_cards, _left) = TurnReader.Read(trace, from, MostTurns);
        if (_cards.Count == 0)
            throw new ArgumentOutOfRangeException(nameof(from), $"No turn begins that late: the trace ends at {_words.Time(trace.End)}.");
    }

    /// <summary>How many turns are shown; those in which only the library's own callbacks ran are not among them.</summary>
    public int Count => _cards.Count;

    private string Note => _left > 0
        ? $"… and {Quantity.Number(_left)} more turns: trace.Turns(from: {Quantity.Number(_cards[^1].Time)}) shows those from there on."
        : "";

    /// <summary>A block of lines for each turn.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var card in _cards)
        {
            if (card.Hidden.Length > 0)
                text.Append('(').Append(card.Hidden).Append(")\n");
            text.Append(card.Title).Append(", ").Append(_words.Time(card.Time)).Append('\n');
            foreach (var list in card.Lists)
                text.Append("  ").Append(list.Name.PadRight(9)).AppendJoin("\n           ", list.Items.DefaultIfEmpty("–")).Append('\n');
        }

        return text.Append(Note).ToString().TrimEnd('\n');
    }

    /// <inheritdoc/>
    public IEnumerable<(string MimeType, string Content)> Represent() =>
        [(Mime.Html, new TurnHtml(_cards, _words, ViewHtml.Id(ToString())).Write(Note)), (Mime.PlainText, ToString())];
}
