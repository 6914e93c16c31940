using AsyncNotebooks.Runner;

namespace AsyncNotebooks.Site.Tests;

/// <summary>The course as it is committed, and the pages that the runner makes of it.</summary>
internal static class Course
{
    private static readonly Lazy<Task<string>> s_interactive = new(WriteAsync);
    private static readonly Lazy<Task<string>> s_static = new(WithoutPlotlyAsync);

    /// <summary>The names of all pages, without their ending.</summary>
    public static IEnumerable<string> Pages => Chapters.Append("glossary").Append("index");

    /// <summary>The names of the chapters' pages.</summary>
    public static IEnumerable<string> Chapters => Repository.Notebooks().Select(file => Path.GetFileNameWithoutExtension(file));

    /// <summary>The folder with pages whose figures become interactive; made once for all tests.</summary>
    public static Task<string> Interactive => s_interactive.Value;

    /// <summary>The folder with pages whose figures stay as they are drawn.</summary>
    public static Task<string> Static => s_static.Value;

    private static async Task<string> WriteAsync()
    {
        var folder = NewFolder();
        using var errors = new StringWriter();
        var host = new RunnerHost(TextWriter.Null, errors, Repository.Root, IsTerminal: false);
        return await new CommandLine(host).InvokeAsync(["site", "--committed", "--output", folder]) == 0 ? folder
            : throw new InvalidOperationException($"The site could not be written: {errors}");
    }

    private static async Task<string> WithoutPlotlyAsync()
    {
        var (source, folder) = (await Interactive, NewFolder());
        foreach (var file in Directory.GetFiles(source).Where(file => !file.EndsWith(".html", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        foreach (var page in Directory.GetFiles(source, "*.html"))
            await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(page)), (await File.ReadAllTextAsync(page)).Replace("data-plotly=\"plotly.min.js\"", "data-plotly=\"none\"", StringComparison.Ordinal));
        return folder;
    }

    private static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("course-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
