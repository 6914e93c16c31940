namespace AsyncNotebooks.Plots;

/// <summary>
/// How much room text takes, guessed without its font: SVG has no line breaks, and the reader's font is not known. The guess is on
/// the wide side and for the larger type of narrow screens, so what fits here fits everywhere.
/// </summary>
internal static class TextSize
{
    /// <summary>Size of ordinary text on narrow screens, in units of the drawing; see figure.css.</summary>
    public const double Ordinary = 20;

    /// <summary>Size of small text on narrow screens, in units of the drawing; see figure.css.</summary>
    public const double Small = 18;

    /// <summary>Size of small text on wide screens.</summary>
    public const double SmallOnWide = 12;

    /// <summary>How much wider bold letters are.</summary>
    public const double Bold = 1.12;

    /// <summary>The width of <paramref name="text"/> in units of the drawing.</summary>
    public static double Width(string text, double size = Small) => size * text.Sum(Em);

    /// <summary>The text, or as much of its beginning as fits, ended by "…".</summary>
    public static string Shorten(string text, double width, double size = Small)
    {
        if (Width(text, size) <= width)
            return text;
        var room = width - size;
        var kept = text.TakeWhile(letter => (room -= size * Em(letter)) >= 0).Count();
        return kept == 0 ? "" : text[..kept].TrimEnd() + "…";
    }

    /// <summary>The text in lines no wider than <paramref name="width"/>, broken between words.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size = Small)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size) <= width)
                lines[^1] += " " + word;
            else
                lines.Add(Shorten(word, width, size));
        }

        return lines;
    }

    private static double Em(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '|' or '!' or '\'' or ' ' => 0.3,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '-' or '/' => 0.4,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '…' => 0.9,
        >= '0' and <= '9' => 0.65,
        >= 'A' and <= 'Z' => 0.7,
        > '\u2E7F' => 1,
        _ => 0.6,
    };
}
