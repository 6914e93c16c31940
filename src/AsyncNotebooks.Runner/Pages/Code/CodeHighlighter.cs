namespace AsyncNotebooks.Runner.Pages.Code;

/// <summary>Picks the colours for a language; what it does not know stays plain.</summary>
internal static class CodeHighlighter
{
    /// <summary>The code as HTML.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">The word after a Markdown fence: <c>csharp</c>, <c>python</c>, …; may be empty.</param>
    public static string ToHtml(string code, string? language) => language?.ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" => CSharpHighlighter.ToHtml(code),
        "python" or "py" => PythonHighlighter.ToHtml(code),
        _ => Html.Escape(code),
    };

    /// <summary>What to call code of a language in a sentence.</summary>
    public static string NameOf(string? language) => language?.ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" => "C# code",
        "python" or "py" => "Python code",
        _ => "Code",
    };
}
