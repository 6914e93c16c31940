using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>Reads an error of the tool, which sends an exception as one text; a worker knows its type and its message.</summary>
internal static partial class ToolError
{
    /// <summary>The error as a worker puts it out, without its place.</summary>
    public static ErrorOutput ToOutput(string text)
    {
        text = text.ReplaceLineEndings("\n").TrimEnd();
        var exception = ExceptionText().Match(text);
        var (name, message) = exception.Success ? (exception.Groups["type"].Value, exception.Groups["message"].Value)
            : text.StartsWith('(') ? (KernelErrors.Compilation, text)
            : (KernelErrors.Refused, text);
        return new ErrorOutput(name, message, text.Split('\n'), Line: null, Column: null);
    }

    [GeneratedRegex(@"\A(?:Submission#\d+\+)?(?<type>[\w.+]+): (?<message>.*?)(?=\n   at |\n ---> |\z)", RegexOptions.Singleline)]
    private static partial Regex ExceptionText();
}
