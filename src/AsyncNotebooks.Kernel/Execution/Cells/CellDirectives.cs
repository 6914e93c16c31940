using System.Text;
using System.Text.RegularExpressions;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// A cell's text parted at its <c>#!</c> lines. Lines that are not C# become empty ones, so that every line keeps its number.
/// </summary>
/// <param name="Code">The C# of the cell.</param>
/// <param name="Markdown">The text of its <c>#!markdown</c> parts; empty when there are none.</param>
/// <param name="Unknown">The first <c>#!</c> command this kernel does not know; null when there is none.</param>
internal sealed partial record CellDirectives(string Code, string Markdown, UnknownCommand? Unknown)
{
    public static CellDirectives Parse(string source)
    {
        var (code, markdown) = (new StringBuilder(), new StringBuilder());
        UnknownCommand? unknown = null;
        var inMarkdown = false;
        foreach (var (index, line) in MultilineText.Normalize(source).Split('\n').Index())
        {
            var command = Command().Match(line).Value.TrimEnd();
            if (command is "#!csharp" or "#!c#" or "#!markdown")
                inMarkdown = command is "#!markdown";
            else if (inMarkdown)
                markdown.Append(line).Append('\n');
            else if (command.Length > 0)
                unknown ??= new UnknownCommand(command, index + 1);
            else
                code.Append(line);
            code.Append('\n');
        }

        return new CellDirectives(code.ToString(), markdown.ToString().Trim(), unknown);
    }

    // A letter must follow: #!/bin/sh in the text of a string is no command.
    [GeneratedRegex(@"^#![A-Za-z][\w#-]*\s*")]
    private static partial Regex Command();
}
