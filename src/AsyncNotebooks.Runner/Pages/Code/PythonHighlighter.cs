using System.Text;
using System.Text.RegularExpressions;

namespace AsyncNotebooks.Runner.Pages.Code;

/// <summary>Colours the short Python snippets that stand beside the C#. One pattern is enough for those.</summary>
internal static partial class PythonHighlighter
{
    private static readonly string[] Groups = ["c", "s", "d", "n", "k", "f"];

    /// <summary>The code as HTML, with the classes that <see cref="CSharpHighlighter"/> uses.</summary>
    public static string ToHtml(string code)
    {
        var html = new StringBuilder(code.Length * 2);
        var end = 0;
        foreach (Match match in Tokens().Matches(code))
        {
            html.AppendSpan(null, code[end..match.Index]);
            html.AppendSpan(Array.Find(Groups, group => match.Groups[group].Success), match.Value);
            end = match.Index + match.Length;
        }
        return html.AppendSpan(null, code[end..]).ToString();
    }

    [GeneratedRegex("""
        (?<c> \#[^\n]* )
        | (?<s> \b[rbfRBF]{0,2}(?:\"{3}[\s\S]*?\"{3} | '{3}[\s\S]*?'{3} | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*')
              | (?:\"{3}[\s\S]*?\"{3} | '{3}[\s\S]*?'{3} | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*') )
        | (?<d> (?<=^[ \t]*)@[\w.]+ )
        | (?<n> \b\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?\b )
        | (?<k> \b(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|False|finally|for|from|global|if
                   |import|in|is|lambda|match|case|None|nonlocal|not|or|pass|raise|return|True|try|while|with|yield)\b )
        | (?<f> \b[A-Za-z_]\w*(?=\() )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex Tokens();
}
