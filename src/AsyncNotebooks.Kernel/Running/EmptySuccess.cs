using System.Text.RegularExpressions;

namespace AsyncNotebooks.Kernel;

/// <summary>Finds what a cell was to do and did not, though nothing failed: a check that never ran, a value that nobody sees.</summary>
internal static partial class EmptySuccess
{
    /// <summary>What is missing, and what to do about it; null if nothing is.</summary>
    /// <param name="cell">A cell that has ended well, its outputs filled in.</param>
    /// <param name="source">Its source as it ran, with the line that chooses another kernel.</param>
    /// <param name="hasChecks">Whether <c>Check</c> and <c>Exercise</c> are those of this library.</param>
    public static string? Of(NotebookCell cell, string source, bool hasChecks)
    {
        if (MagicCommand().IsMatch(source))
            return null;
        var code = Code(source);
        var shown = OutputText.Of(cell, byMeaning: false);
        var (checks, claims) = (CheckCall().Count(code), Claim().Count(shown));
        if (hasChecks && claims < checks)
            return FormattableString.Invariant($"Nothing failed, but of the {checks} checks in this cell {claims} ran. Call the method that holds the others.");
        if (hasChecks && ExerciseCheck().IsMatch(code) && !Value().IsMatch(shown))
            return "Nothing failed, but the exercise's check shows no verdict. Let the cell end with it, without a semicolon.";
        if (code.Length > 0 && code[^1] is not (';' or '}') && string.IsNullOrWhiteSpace(Heading().Replace(shown, "")))
            return "The cell ends in an expression, and shows nothing. End it with a semicolon if that is meant.";
        return null;
    }

    // Directives and comments are no code, and a call that stands in a text is none.
    private static string Code(string source) => NoCode().Replace(source, match => match.Value[0] is '"' ? "\"\"" : "").Trim();

    [GeneratedRegex("""^\s*#[^\n]*|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NoCode();

    [GeneratedRegex(@"^\s*#!(?!csharp|c#|C#|time)", RegexOptions.Multiline)]
    private static partial Regex MagicCommand();

    [GeneratedRegex(@"(?<![\w.])Check\.(?:That|Equal|Lines|Throws)(?:<[^>(]*>)?\(")]
    private static partial Regex CheckCall();

    [GeneratedRegex(@"^[✓✗] ", RegexOptions.Multiline)]
    private static partial Regex Claim();

    [GeneratedRegex(@"Exercise\.Of\([^)]*\)\s*\.Check\(")]
    private static partial Regex ExerciseCheck();

    [GeneratedRegex(@"^\[(?:execute_result|display_data) ", RegexOptions.Multiline)]
    private static partial Regex Value();

    [GeneratedRegex(@"^\[[^\]\n]*\]$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
