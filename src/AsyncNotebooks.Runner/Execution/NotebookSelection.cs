using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Reporting.Files;

namespace AsyncNotebooks.Runner.Execution;

/// <summary>Which of the notebooks to run, for whoever need not run all of them at once.</summary>
/// <param name="ChangedSince">A revision of git: only notebooks that may have changed since; null for all.</param>
/// <param name="Shard">The share of this machine, where several divide the notebooks among them; null for all.</param>
/// <param name="Durations">The full path of a JSON report of an earlier run, by which the shares take the same time; null if there is none.</param>
internal sealed record NotebookSelection(string? ChangedSince, Shard? Shard, string? Durations)
{
    // A change of these changes no output.
    private static readonly string[] s_texts = [".md", ".txt", ".png", ".svg", ".jpg", ".gif"];

    /// <summary>The notebooks to run, in their order.</summary>
    /// <exception cref="UsageException">The revision is unknown, or the report cannot be read.</exception>
    public IReadOnlyList<NotebookDocument> Of(IReadOnlyList<NotebookDocument> notebooks)
    {
        var changed = ChangedSince is null || notebooks.Count == 0 ? notebooks : Changed(notebooks, ChangedSince);
        return Shard is null ? changed : Shard.Of(changed, Seconds(changed));
    }

    /// <summary>What was selected, for a command that finds nothing to do; null where everything is.</summary>
    public string? Words => (ChangedSince, Shard) switch
    {
        (null, null) => null,
        (null, { } shard) => $"no notebook falls to shard {shard}",
        ({ } revision, null) => $"no notebook has changed since {revision}",
        ({ } revision, { } shard) => $"no notebook that has changed since {revision} falls to shard {shard}",
    };

    private static List<NotebookDocument> Changed(IReadOnlyList<NotebookDocument> notebooks, string revision)
    {
        var root = Git(Path.GetDirectoryName(notebooks[0].Path)!, "rev-parse", "--show-toplevel").TrimEnd('\n');
        var files = (Git(root, "diff", "--name-only", "-z", revision, "--") + Git(root, "ls-files", "--others", "--exclude-standard", "-z"))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries);
        // A library, a file that is read, a setting of the build: nobody knows which outputs hang on it.
        if (files.Any(file => !IsText(file) && !NotebookFiles.IsNotebook(file)))
            return [.. notebooks];
        var changed = files.Where(NotebookFiles.IsNotebook).Select(file => Path.GetFullPath(file, root)).ToHashSet();
        return [.. notebooks.Where(notebook => changed.Contains(notebook.Path!) || changed.Any(file => Imports(notebook, Path.GetFileName(file))))];
    }

    private static bool Imports(NotebookDocument notebook, string file) =>
        notebook.Cells.Any(cell => cell.Source.Contains("#!import", StringComparison.Ordinal) && cell.Source.Contains(file, StringComparison.Ordinal));

    private static bool IsText(string file) => s_texts.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static string Git(string folder, params string[] args)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var complaint = git.StandardError.ReadToEndAsync();
            var answer = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? answer : throw new UsageException($"--changed-since: git says '{complaint.Result.Split('\n')[0]}'");
        }
        catch (Win32Exception)
        {
            throw new UsageException("--changed-since needs git, and there is none on the PATH");
        }
    }

    // A notebook that no report knows counts as the average one.
    private Dictionary<string, double> Seconds(IReadOnlyList<NotebookDocument> notebooks)
    {
        var recorded = Durations is null ? [] : Recorded(Durations);
        var usual = recorded.Count == 0 ? 1 : recorded.Values.Average();
        return notebooks.ToDictionary(notebook => notebook.Path!, notebook => recorded.GetValueOrDefault(notebook.Name, usual));
    }

    private static Dictionary<string, double> Recorded(string report)
    {
        try
        {
            var results = JsonSerializer.Deserialize<List<NotebookResult>>(File.ReadAllText(report), JsonSerializerOptions.Web)!;
            return results.GroupBy(result => result.Name).ToDictionary(named => named.Key, named => named.Max(result => result.Seconds));
        }
        catch (Exception e) when (e is JsonException or ArgumentNullException)
        {
            throw new UsageException($"--durations: {report} is not a JSON report; write one with --report FILE.json");
        }
    }
}
