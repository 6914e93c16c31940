using System.Reflection;
using System.Text.RegularExpressions;

namespace AsyncNotebooks.Parity;

/// <summary>The page of names (<c>src/AsyncNotebooks/README.md</c>) lists every name of asyncio, and no counterpart that is not there.</summary>
public partial class NamesTests
{
    private static readonly string[] s_page = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Names.md"));

    [SkippableFact]
    public void Page_ForEachPublicNameOfAsyncio_HasARow()
    {
        var modules = s_page.Where(line => line.StartsWith("## ", StringComparison.Ordinal) && !line[3..].Contains(' ')).Select(line => line[3..]);
        var theirs = CPython.OrSkip().Names(new { exports = modules });
        var listed = Rows().SelectMany(row => Code(row.Asyncio)).ToList();
        var newer = s_page.Where(line => line.StartsWith("| 3.", StringComparison.Ordinal)).SelectMany(line => Code(line.Split('|')[2]));
        Assert.Empty(theirs.Except(listed).Except(newer));
        Assert.Empty(listed.Except(theirs));
        Assert.Equal(listed.Distinct(), listed);
    }

    [Fact]
    public void Page_ForEachCounterpart_NamesWhatExists()
    {
        var missing = Rows().SelectMany(row => Code(row.Here)).Where(name => !Exists(name)).ToList();
        Assert.Empty(missing);
    }

    [Fact]
    public void Page_WithoutACounterpart_GivesAReason() =>
        Assert.All(Rows(), row => Assert.True(Code(row.Here).Any() || (row.Here == "–" && row.Remarks.Length > 10), row.Asyncio));

    // Rows with code in their first column; the head of a table has none.
    private static IEnumerable<(string Asyncio, string Here, string Remarks)> Rows() =>
        from line in s_page
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        select (cells[1], cells[2], cells[3]);

    private static IEnumerable<string> Code(string cell) => InCode().Matches(cell).Select(match => match.Groups[1].Value);

    // `Type`, `Type<T>`, `Type.Member` or `Type<T>.Member`, of the library or of .NET itself.
    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        var typeName = parts[0].Replace("<T>", "`1", StringComparison.Ordinal);
        var type = typeof(EventLoop).Assembly.GetType($"AsyncNotebooks.{typeName}") ?? typeof(object).Assembly.GetType($"System.{typeName}");
        return type is { IsPublic: true } && (parts.Length == 1 || type.GetMember(parts[1], BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InCode();
}
