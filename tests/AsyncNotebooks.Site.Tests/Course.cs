using AsyncNotebooks.Runner;

namespace AsyncNotebooks.Site.Tests;

/// <summary>The course as it is committed, and the pages that the runner makes of it.</summary>
internal static class Course
{
    /// <summary>The names of all pages, without their ending.</summary>
    public static IEnumerable<string> Pages => Chapters.Append("glossary").Append("index");

    /// <summary>The names of the chapters' pages.</summary>
    public static IEnumerable<string> Chapters => Repository.Notebooks().Select(file => Path.GetFileNameWithoutExtension(file));

    /// <summary>Writes the pages of the committed notebooks into a new folder.</summary>
    /// <param name="interactive">False for pages whose figures stay as they are drawn.</param>
    /// <returns>The folder.</returns>
    public static async Task<string> WriteAsync(bool interactive)
    {
        var folder = Directory.CreateTempSubdirectory("course-").FullName;
        using var errors = new StringWriter();
        var host = new RunnerHost(TextWriter.Null, errors, Repository.Root, IsTerminal: false);
        if (await new CommandLine(host).InvokeAsync(["site", "--committed", "--output", folder]) != 0)
            throw new InvalidOperationException($"The site could not be written: {errors}");
        foreach (var page in interactive ? [] : Directory.GetFiles(folder, "*.html"))
            await File.WriteAllTextAsync(page, (await File.ReadAllTextAsync(page)).Replace("data-plotly=\"plotly.min.js\"", "data-plotly=\"none\"", StringComparison.Ordinal));
        return folder;
    }
}
