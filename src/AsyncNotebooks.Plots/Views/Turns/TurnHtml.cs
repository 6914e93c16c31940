using AsyncNotebooks.Plots;

namespace AsyncNotebooks.Views;

/// <summary>
/// Cards to step through without a script: radio buttons choose which one shows, so the arrow keys turn the pages. Where there are no
/// style sheets, and on paper, the cards stand one below the other.
/// </summary>
/// <param name="cards">The turns; at least one.</param>
/// <param name="words">How times are written.</param>
/// <param name="id">Starts the ids.</param>
internal sealed class TurnHtml(IReadOnlyList<TurnCard> cards, LaneWords words, string id)
{
    private const string HowTo = "Step through with the arrow keys, or choose a turn. A plus marks what the turn before had not left.";

    private readonly Dictionary<TurnCard, int> _places = cards.Index().ToDictionary(item => item.Item, item => item.Index);

    /// <summary>The page; the note stands below the cards.</summary>
    public string Write(string note) => ViewHtml.Frame("One turn of the loop at a time", HowTo, $"""
        <div class="an-turns">
        <style>
        {Rules()}
        </style>
        {Each(Button, "")}
        <div class="an-pages" aria-hidden="true">{Each(card => Label(card, card.Label), "")}</div>
        <div class="an-cards">
        {Each(Card, "\n")}
        </div></div>{(note.Length > 0 ? $"<p>{ViewHtml.Escape(note)}</p>" : "")}
        """);

    // A rule with a selector for each card, because a style sheet cannot count: it shows the card whose button is chosen.
    private string Rules() => $$"""
        {{Each(card => $"#{Key(card)}:checked~.an-cards>#{Key(card)}c", ",\n")}}{visibility:visible}
        {{Each(card => $"#{Key(card)}:checked~.an-pages>[for={Key(card)}]", ",\n")}}{background:var(--an-first);color:var(--an-paper);border-color:var(--an-first)}
        {{Each(card => $"#{Key(card)}:focus-visible~.an-pages>[for={Key(card)}]", ",\n")}}{outline:3px solid var(--an-ink);outline-offset:2px}
        """;

    private string Button(TurnCard card) =>
        $"""<input type="radio" name="{id}" id="{Key(card)}" aria-label="{card.Title}"{(card == cards[0] ? " checked=\"checked\"" : "")}/>""";

    private string Card(TurnCard card) => $"""
        <section class="an-turn" id="{Key(card)}c" aria-label="{card.Title}">
        <header>{Neighbour(card, -1, "‹ back")}<strong>{card.Title}</strong> <span>at {words.Time(card.Time)}</span>{Neighbour(card, 1, "next ›")}</header>
        {(card.Hidden.Length > 0 ? $"<p>{card.Hidden}</p>" : "")}<dl>{string.Concat(card.Lists.Select(List))}</dl></section>
        """;

    private static string List(TurnList list)
    {
        var items = list.Items.Select(item => $"<dd>{(list.New.Contains(item) ? "<b>+</b> " : "")}{ViewHtml.Escape(item)}</dd>");
        return $"""<div><dt title="{list.Meaning}">{list.Heading}</dt>{string.Concat(items.DefaultIfEmpty("<dd>–</dd>"))}</div>""";
    }

    private string Neighbour(TurnCard card, int step, string text)
    {
        var place = _places[card] + step;
        return place >= 0 && place < cards.Count ? Label(cards[place], text) : "";
    }

    private string Label(TurnCard card, string text) => $"""<label for="{Key(card)}">{text}</label>""";

    private string Each(Func<TurnCard, string> write, string separator) => string.Join(separator, cards.Select(write));

    private string Key(TurnCard card) => FormattableString.Invariant($"{id}-{_places[card]}");
}
