using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

internal static partial class CellRules
{
    private const int LongestCode = 20;
    // The pages show about as many; a longer line is cut off until its reader scrolls.
    private const int WidestCode = 100;
    private const double LeastProse = 0.85;
    private const int LongestId = 64;
    private const string Names = "using AsyncNotebooks; using static AsyncNotebooks.Asyncio; Formatters.Register();";

    private static readonly string[] s_tags = ["measured", "raises-exception", "python-twin"];

    /// <summary>The first code cell is everywhere the same: the libraries by their literal path, of which a chapter may load more, and one line that makes them known.</summary>
    public static IEnumerable<Problem> Setup(Chapter chapter)
    {
        if (chapter.CodeCells.FirstOrDefault() is not { Id: "setup" } setup)
            return [new(chapter.Cells[0].Id, "The first code cell must have the id setup.")];
        var up = chapter.Notebook.Path?.Contains("solutions", StringComparison.Ordinal) == true ? "../../" : "../";
        var lines = setup.Source.Split('\n');
        var loads = lines.TakeWhile(line => line.StartsWith('#')).ToList();
        return Wrong().Select(what => new Problem(setup.Id, $"The setup cell must {what}."));

        IEnumerable<string> Wrong()
        {
            if (loads.FirstOrDefault() != $"#r \"{up}artifacts/lib/AsyncNotebooks.dll\"")
                yield return $"begin with #r \"{up}artifacts/lib/AsyncNotebooks.dll\"";
            if (!loads.All(line => line.StartsWith($"#r \"{up}artifacts/lib/", StringComparison.Ordinal) && line.EndsWith(".dll\"", StringComparison.Ordinal)))
                yield return $"load files of {up}artifacts/lib/ alone";
            if (loads.ElementAtOrDefault(1) != $"#r \"{up}artifacts/lib/AsyncNotebooks.Plots.dll\"")
                yield return "load AsyncNotebooks.Plots.dll next";
            if (!lines.Skip(loads.Count).SequenceEqual([Names]))
                yield return $"have one line after those of #r: '{Names}'";
        }
    }

    /// <summary>An id names what the cell is about, so that a message which names the cell says something.</summary>
    public static IEnumerable<Problem> Ids(Chapter chapter)
    {
        foreach (var id in chapter.Cells.CountBy(cell => cell.Id).Where(count => count.Value > 1).Select(count => count.Key))
            yield return new(id, "Two cells have this id; rename one.");
        foreach (var cell in chapter.Cells.Where(cell => cell.Id.Length > LongestId || !MeaningfulId().IsMatch(cell.Id)))
            yield return new(cell.Id, $"Give the cell a name of lower-case words with hyphens between them, at most {LongestId} characters, such as cold-call.");
    }

    /// <summary>Each cell names its kernel in both forms that front ends look for.</summary>
    public static IEnumerable<Problem> Metadata(Chapter chapter)
    {
        foreach (var cell in chapter.Cells)
        {
            var kernel = cell.Kind is CellKind.Code ? "csharp" : "markdown";
            if ((string?)cell.Metadata["dotnet_interactive"]?["language"] != kernel || (string?)cell.Metadata["polyglot_notebook"]?["kernelName"] != kernel)
                yield return new(cell.Id, $"The cell's metadata must name the kernel {kernel} in both forms: dotnet_interactive.language and polyglot_notebook.kernelName.");
        }
    }

    /// <summary>A tag that nobody knows does nothing: a cell tagged "mesured" would be compared to the letter.</summary>
    public static IEnumerable<Problem> KnownTags(Chapter chapter) =>
        from cell in chapter.Cells
        from tag in cell.Tags.Except(s_tags)
        select new Problem(cell.Id, $"Nobody knows the tag {tag}; there are {string.Join(", ", s_tags)}.");

    /// <summary>A cell is read at one glance.</summary>
    public static IEnumerable<Problem> CodeSize(Chapter chapter) =>
        from cell in chapter.CodeCells
        let lines = cell.Source.Split('\n').Length
        where lines > LongestCode
        select new Problem(cell.Id, $"The cell has {lines} lines of code; {LongestCode} is the most. Part it, or say less.");

    /// <summary>A line is read without scrolling.</summary>
    public static IEnumerable<Problem> CodeWidth(Chapter chapter) =>
        from cell in chapter.CodeCells
        let line = cell.Source.Split('\n').MaxBy(line => line.Length)!
        where line.Length > WidestCode
        select new Problem(cell.Id, $"A line has {line.Length} characters; {WidestCode} is the most. Break it: {line.Trim()[..40]}….");

    /// <summary>A chapter is read in one sitting.</summary>
    public static IEnumerable<Problem> LessonLength(Chapter chapter)
    {
        var (least, most) = Measure.CellsOf(chapter.Number);
        var count = chapter.LessonCells.Count();
        if (count < least || count > most)
            yield return new(chapter.Cells[0].Id, $"The lesson has {count} cells besides its exercises; it should have {least} to {most}.");
    }

    /// <summary>Words come before code: why the cell is there, and what to look for.</summary>
    public static IEnumerable<Problem> ProseBeforeCode(Chapter chapter)
    {
        var bare = chapter.Cells.Index().Where(cell => cell.Item.Kind is CellKind.Code && (cell.Index == 0 || chapter.Cells[cell.Index - 1].Kind is not CellKind.Markdown)).Select(cell => cell.Item.Id).ToList();
        var share = 1 - ((double)bare.Count / Math.Max(1, chapter.CodeCells.Count()));
        return share >= LeastProse ? [] : bare.Select(id => new Problem(id, $"Only {share:P0} of the code cells stand below prose, {LeastProse:P0} should. This one does not."));
    }

    /// <summary>What names a folder of the author's machine is wrong on every other.</summary>
    public static IEnumerable<Problem> MachinePaths(Chapter chapter)
    {
        foreach (var cell in chapter.Cells)
        {
            var texts = cell.Outputs.Select(output => OutputJson.ToText(output!)).Prepend(cell.Source);
            if (texts.Select(text => MachinePath().Match(text)).FirstOrDefault(match => match.Success) is { } path)
                yield return new(cell.Id, $"'{path.Value}' is a path of one machine; leave it out.");
        }
    }

    // An exercise's cell begins with its chapter's number.
    [GeneratedRegex("^(?!cell-|code-|markdown-|untitled)(?=.*[a-z]{2})([0-9]{2}-)?[a-z]+[a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex MeaningfulId();

    [GeneratedRegex(@"(?<![\w.])(/tmp/|/home/|/root/|/work/|/usr/|/Users/|/mnt/|file:///)[\w.]*|\b[A-Z]:\\+\w+")]
    private static partial Regex MachinePath();
}
