using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AsyncNotebooks.Kernel;

/// <summary>A cell's outputs as one text to compare: a heading for each output and form, its content below.</summary>
internal static partial class OutputText
{
    /// <summary>The text of a cell's outputs; empty for a cell that is not there.</summary>
    /// <param name="cell">A code cell, or null.</param>
    /// <param name="byMeaning">Whether to keep only what two measurements share.</param>
    public static string Of(NotebookCell? cell, bool byMeaning) =>
        string.Concat((cell?.Outputs ?? []).OfType<JsonObject>().SelectMany(Sections).Select(section => section.ToText(byMeaning)));

    private static IEnumerable<Section> Sections(JsonObject output)
    {
        var type = (string?)output["output_type"] ?? "";
        if (type is "stream")
            return [new Section($"{output["name"]}", MimeTypes.Plain, MultilineText.Join(output["text"]) ?? "")];
        if (type is "error")
            return [new Section($"error {output["ename"]}", MimeTypes.Plain, $"{output["evalue"]}\n{Traceback(output["traceback"])}")];
        return (output["data"] as JsonObject ?? []).OrderBy(form => form.Key, StringComparer.Ordinal)
            .Select(form => new Section($"{type} {form.Key}", form.Key, MultilineText.Join(form.Value) ?? JsonText.Write(form.Value)));
    }

    // Which frames of the framework stand between those of a cell depends on the runtime's version and on Debug or Release.
    private static string Traceback(JsonNode? lines) => string.Join(
        '\n',
        (lines as JsonArray ?? []).Select(line => $"{line}").Where(line => !line.StartsWith("   at ", StringComparison.Ordinal) || CellFrame().IsMatch(line)));

    private static string WithoutMachine(string text) => ForeignFile().Replace(MultilineText.Normalize(text), "");

    // Ids that link the parts of a picture are often made up anew. Their order is what counts, so they become id-1, id-2, …
    private static string WithoutIds(string markup)
    {
        var names = DeclaredId().Matches(markup).Select(match => match.Groups[1].Value).Distinct().Index()
            .ToDictionary(id => id.Item, id => string.Create(CultureInfo.InvariantCulture, $"id-{id.Index + 1}"));
        if (names.Count is 0)
            return markup;
        var anyOf = string.Join('|', names.Keys.OrderByDescending(id => id.Length).Select(Regex.Escape));
        return Regex.Replace(markup, $@"(?<![\w-])(?:{anyOf})(?![\w-])", match => names[match.Value], RegexOptions.None, TimeSpan.FromSeconds(10));
    }

    // Only the Id that the formatter shows first of a Task: tasks are numbered through the whole process.
    private static string WithoutTaskNumbers(string html) => TaskNumber().Replace(html, "$1#");

    // 602 ms and 1.2 s are the same kind of thing, 602 kB are not; so are bars and columns of different width. Which of two was faster or smaller is
    // measured, too: where it matters, a claim in the cell holds it.
    private static string WithoutMeasurements(string text) =>
        Filling().Replace(Verdict().Replace(Number().Replace(text, match => Unit(match.Groups[1].Value)), "#×"), "$1");

    // A time may read 0 where it was too short to measure: without its unit nobody knows what it is.
    private static string Unit(string unit) => unit switch
    {
        "" => "#",
        "B" or "kB" or "KB" or "MB" or "GB" or "KiB" or "MiB" or "GiB" => "‹bytes›",
        _ => "‹time›",
    };

    // What a drawing shows, in the words that it has for those who do not see it: its name, its kind, and the series or lanes with their units.
    // How many marks they have, and which, is measured.
    private static string Meaning(string svg)
    {
        var (titles, description) = (Words(Title(), svg).ToList(), Words(Description(), svg).FirstOrDefault() ?? "");
        var series = titles.Skip(1).Select(title => Series().Match(WithoutMeasurements(title)).Value).Where(words => words.Length > 0);
        return string.Join('\n', (IEnumerable<string>)[
            titles.FirstOrDefault() ?? "", WithoutMeasurements(description.Split(". ")[0]), .. series.Distinct().Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Words(Regex element, string svg) => element.Matches(svg).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@" in cell \d+:line \d+")]
    private static partial Regex CellFrame();

    [GeneratedRegex(@"(?<=^ *at .*) in (?!cell \d+:)[^\n]+:line \d+", RegexOptions.Multiline)]
    private static partial Regex ForeignFile();

    [GeneratedRegex("""(?<=[\s<])id=["']([^"']+)["']""")]
    private static partial Regex DeclaredId();

    [GeneratedRegex("""(<code>System\.Threading\.Tasks\.Task[^<]*</code></span></summary><div><table><thead><tr></tr></thead><tbody><tr><td>Id</td><td><div class="dni-plaintext"><pre>)\d+""")]
    private static partial Regex TaskNumber();

    [GeneratedRegex(@"[-+−]?\d[\d.,]*(?:[eE][-+]?\d+)?(?:\s?(ns|µs|μs|us|ms|s|min|h|B|kB|KB|MB|GB|KiB|MiB|GiB)\b)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"#× (?:faster|slower)|\bas fast\b|slower than what was too fast to measure|(?<=; )[^;\n]+ #× less than [^;\n]+")]
    private static partial Regex Verdict();

    [GeneratedRegex("<title[^>]*>([^<]*)</")]
    private static partial Regex Title();

    [GeneratedRegex("<desc[^>]*>([^<]*)</")]
    private static partial Regex Description();

    // "threads: ‹time›" of "threads: ‹time› at #", but "baker: " of "baker: waits for a sleep of ‹time›".
    [GeneratedRegex(@"^[^:\n]+: (?:‹time›|‹bytes›)?")]
    private static partial Regex Series();

    [GeneratedRegex(@"([ \u2500-\u259f#])\1*[ \u2500-\u259f]*")]
    private static partial Regex Filling();

    private sealed record Section(string Heading, string MimeType, string Content)
    {
        public string ToText(bool byMeaning)
        {
            var text = new StringBuilder($"[{Heading}]\n");
            if (!byMeaning)
                text.Append(MimeType is MimeTypes.Plain ? WithoutMachine(Content) : WithoutTaskNumbers(WithoutIds(WithoutMachine(Content))));
            else if (MimeType is MimeTypes.Plain)
                text.Append(WithoutMeasurements(WithoutMachine(Content)));
            else if (MimeType is MimeTypes.Svg)
                text.Append(Meaning(Content));
            return text.Append('\n').ToString();
        }
    }
}
