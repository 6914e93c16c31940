using System.Text.RegularExpressions;

namespace AsyncNotebooks.Runner.Pages;

/// <summary>Console text on a page.</summary>
internal static partial class AnsiText
{
    /// <summary>The text without the escape sequences that colour it in a terminal.</summary>
    public static string Plain(string text) => Escapes().Replace(text, "");

    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(?:\x07|\x1B\\)|[@-Z\\-_])")]
    private static partial Regex Escapes();
}
