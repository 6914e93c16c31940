using System.Text.RegularExpressions;

namespace AsyncNotebooks.Runner.Pages.Safety;

/// <summary>The script with which a figure makes itself interactive: one text for all but for the figure's name.</summary>
/// <remarks>A figure that an earlier version of the library drew has another. It stays the picture it is.</remarks>
internal static partial class FigureScript
{
    // As the library writes it: see Resource.cs there.
    private static readonly string s_function = string.Join('\n', EmbeddedText.Read("upgrade.js").Split('\n')
        .Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));

    /// <summary>The texts of those in a piece of a page.</summary>
    public static IEnumerable<string> In(string html) => Call().Matches(html).Select(call => $"\n{s_function}('{call.Groups[1].Value}')\n");

    // What stands before it need not be compared: a script with another text has another hash.
    [GeneratedRegex("""\('([\w-]+)'\)\n</script>""")]
    private static partial Regex Call();
}
