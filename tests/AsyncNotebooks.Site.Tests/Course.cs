using AsyncNotebooks.Runner;

namespace AsyncNotebooks.Site.Tests;

/// <summary>The course as it is committed, and the pages that the runner makes of it.</summary>
internal static class Course
{
    /// <summary>The folder with the npm packages that the tests read.</summary>
    public static string NodeModules { get; } = Path.Combine(Repository.Root, "tests", "AsyncNotebooks.Site.Tests", "node_modules");

    /// <summary>The names of all pages, without their ending.</summary>
    public static IEnumerable<string> Pages => Chapters.Append("glossary").Append("index");

    /// <summary>The names of the chapters' pages.</summary>
    public static IEnumerable<string> Chapters => Repository.Notebooks().Select(file => Path.GetFileNameWithoutExtension(file));

    /// <summary>Writes the pages of the committed notebooks into a new folder.</summary>
    /// <param name="plotly">plotly.js to put beside the pages first; null for pages that stay static.</param>
    /// <returns>The folder.</returns>
    public static async Task<string> WriteAsync(string? plotly)
    {
        var folder = Directory.CreateTempSubdirectory("course-").FullName;
        if (plotly is not null)
            File.Copy(plotly, Path.Combine(folder, Path.GetFileName(plotly)));
        using var errors = new StringWriter();
        var host = new RunnerHost(TextWriter.Null, errors, Repository.Root, IsTerminal: false);
        var exitCode = await new CommandLine(host).InvokeAsync(["site", "--committed", "--output", folder]);
        return exitCode == 0 ? folder : throw new InvalidOperationException($"The site could not be written: {errors}");
    }
}
