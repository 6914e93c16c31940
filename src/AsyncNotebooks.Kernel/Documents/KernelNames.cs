using System.Text.RegularExpressions;

namespace AsyncNotebooks.Kernel;

/// <summary>The kernels of .NET Interactive's tool, by the names that notebooks call them: in metadata, and as <c>#!fsharp</c> in the first line of a cell.</summary>
internal static partial class KernelNames
{
    public const string CSharp = "csharp";

    /// <summary>Each kernel, and what else it is called.</summary>
    public static readonly IReadOnlyList<(string Name, string[] Aliases)> All =
    [
        (CSharp, ["c#", "C#"]), ("fsharp", ["f#", "F#"]), ("pwsh", ["powershell"]), ("javascript", ["js"]), ("html", []), ("mermaid", []), ("http", []), ("sql", []), ("kql", []),
        ("value", []), ("markdown", ["md"]),
    ];

    private static readonly Dictionary<string, string> s_byName = All
        .SelectMany(kernel => kernel.Aliases.Append(kernel.Name).Select(name => (Called: name, kernel.Name)))
        .DistinctBy(kernel => kernel.Called, StringComparer.OrdinalIgnoreCase).ToDictionary(kernel => kernel.Called, kernel => kernel.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a kernel that may be called otherwise; a name that is not known stands for itself.</summary>
    public static string Of(string called) => called is ".NET" ? CSharp : s_byName.GetValueOrDefault(called, called);

    /// <summary>The kernel that the first line of a cell chooses, as the tool reads it; null where that line is code or another magic command.</summary>
    public static string? ChosenBy(string source)
    {
        var line = source.AsSpan().TrimStart();
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return null;
        line = line[2..];
        var end = line.IndexOfAny(" \t\n");
        return s_byName.GetValueOrDefault((end < 0 ? line : line[..end]).ToString());
    }

    /// <summary>The kernel whose value a line asks for, as <c>#!share --from fsharp list</c> and <c>#!set --value @fsharp:list</c> do; null where it asks none.</summary>
    public static string? AskedBy(string line) => ValueOfKernel().Match(line) is { Success: true } match ? s_byName.GetValueOrDefault(match.Groups[1].Value) : null;

    [GeneratedRegex(@"^\s*#!(?:share\b.*--from\s+|set\b.*@)([\w#]+)")]
    private static partial Regex ValueOfKernel();
}
