using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace AsyncNotebooks.Benchmarks.Notebooks;

/// <summary>How long the runner takes for notebooks, beside <c>jupyter nbconvert --execute</c> with the pinned tool's kernel.</summary>
internal static class NotebooksCommand
{
    private const int Rounds = 3;

    // Long enough for the worker of the next notebook to get ready behind it, as almost every chapter is.
    private const double CellSeconds = 3;

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static readonly string s_folder = Path.Combine(Repository.Root, "artifacts", "benchmark");
    private static readonly string s_runner = Path.Combine(Repository.Root, "src", "AsyncNotebooks.Runner", "bin", Configuration, "net10.0", "AsyncNotebooks.Runner.dll");

    public static int Run()
    {
        Prepare();
        string[] waits = [.. Enumerable.Range(1, 3).Select(n => Write($"wait-{n}", FormattableString.Invariant($"await Task.Delay(TimeSpan.FromSeconds({CellSeconds}));")))];
        var answer = Write("answer", "6 * 7");
        Console.WriteLine("| what | runner | nbconvert | nbconvert / runner |");
        Console.WriteLine("| --- | --- | --- | --- |");
        Row("one notebook with the cell `6 * 7`, the whole command", Rounds, with => with([answer]));
        Row("each further notebook, beyond its cell of three seconds", Rounds, with => ((with(waits) - with(waits[..1])) / 2) - CellSeconds);
        Row("chapter 04 after one of its cells was edited, with `run --watch`", Edits());
        Row("the course, one notebook at a time", 1, with => with([.. Repository.Notebooks()]));
        Console.WriteLine(FormattableString.Invariant($"| the course, two at a time | {Runner([.. Repository.Notebooks()], parallel: 2):0.0} s | | |"));
        return 0;
    }

    // The last cell of the lesson: the exercises stand below it.
    private static (List<double> Ours, List<double> Theirs) Edits()
    {
        var path = Path.Combine(s_folder, "edited.ipynb");
        var text = File.ReadAllText(Repository.Notebooks().Single(file => file.Contains("04-", StringComparison.Ordinal))).Replace("../artifacts/lib/", "../lib/", StringComparison.Ordinal);
        File.WriteAllText(path, text);
        var nbconvert = Nbconvert([path]);
        using var watch = Process.Start(new ProcessStartInfo("dotnet", [s_runner, "run", path, "--watch", "-o", Path.Combine(s_folder, "pages")])
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true,
        })!;
        WaitFor(watch, "Watching");
        var seconds = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var notebook = JsonNode.Parse(File.ReadAllText(path))!;
            var cell = notebook["cells"]!.AsArray().Last(cell => (string?)cell!["cell_type"] == "code" && !((string)cell["id"]!).EndsWith("-answer", StringComparison.Ordinal))!;
            cell["source"]!.AsArray().Add("\n// edited");
            File.WriteAllText(path, notebook.ToJsonString());
            var saved = TimeProvider.System.GetTimestamp();
            WaitFor(watch, "edited: ok");
            seconds.Add(TimeProvider.System.GetElapsedTime(saved).TotalSeconds);
        }

        watch.Kill();
        return (seconds, [nbconvert]);
    }

    private static void WaitFor(Process process, string words)
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith(words, StringComparison.Ordinal))
                return;
        }

        throw new InvalidOperationException($"The runner ended before it said '{words}'.");
    }

    private static void Row(string what, (List<double> Ours, List<double> Theirs) seconds)
    {
        var (runner, nbconvert) = (SampleSummary.Of([.. seconds.Ours]).Median, SampleSummary.Of([.. seconds.Theirs]).Median);
        Console.WriteLine(FormattableString.Invariant($"| {what} | {runner:0.0} s | {nbconvert:0.0} s | {nbconvert / runner:0.0}× |"));
    }

    private static void Row(string what, int rounds, Func<Func<string[], double>, double> measure)
    {
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(measure(notebooks => Runner(notebooks)));
            theirs.Add(measure(Nbconvert));
        }

        Row(what, (ours, theirs));
    }

    private static double Runner(string[] notebooks, int parallel = 1) => Seconds(
        "dotnet", [s_runner, "run", "-p", parallel.ToString(CultureInfo.InvariantCulture), "-o", Path.Combine(s_folder, "pages"), .. notebooks]);

    private static double Nbconvert(string[] notebooks) => Seconds(
        "jupyter", ["nbconvert", "--to", "notebook", "--execute", "--allow-errors", "--ExecutePreprocessor.kernel_name=.net-csharp", "--output-dir", Path.Combine(s_folder, "executed"), .. notebooks]);

    // The kernel goes into a folder of ours: whoever measures keeps the kernels that they have.
    private static void Prepare()
    {
        Directory.CreateDirectory(Path.Combine(s_folder, "kernels"));
        Seconds("dotnet", ["tool", "run", "dotnet-interactive", "--", "jupyter", "install"]);
    }

    private static string Write(string name, string code)
    {
        var path = Path.Combine(s_folder, name + ".ipynb");
        File.WriteAllText(path, $$$"""
            {"cells": [{"cell_type": "code", "execution_count": null, "id": "only", "metadata": {}, "outputs": [], "source": ["{{{code}}}"]}],
             "metadata": {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}}, "nbformat": 4, "nbformat_minor": 5}
            """);
        return path;
    }

    private static double Seconds(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["JUPYTER_DATA_DIR"] = s_folder;
        var began = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {complaints.Result}");
    }
}
