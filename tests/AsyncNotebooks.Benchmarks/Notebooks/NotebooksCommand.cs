using System.Diagnostics;
using System.Globalization;

namespace AsyncNotebooks.Benchmarks.Notebooks;

/// <summary>How long the runner takes for notebooks, beside <c>jupyter nbconvert --execute</c> with the pinned tool's kernel.</summary>
internal static class NotebooksCommand
{
    private const int Rounds = 3;

    // Long enough for the worker of the next notebook to get ready behind it, as almost every chapter is.
    private const double CellSeconds = 3;

    private static readonly string s_folder = Path.Combine(Repository.Root, "artifacts", "benchmark");

    public static int Run()
    {
        Prepare();
        string[] waits = [.. Enumerable.Range(1, 3).Select(n => Write($"wait-{n}", FormattableString.Invariant($"await Task.Delay(TimeSpan.FromSeconds({CellSeconds}));")))];
        var answer = Write("answer", "6 * 7");
        Console.WriteLine("| what | runner | nbconvert | nbconvert / runner |");
        Console.WriteLine("| --- | --- | --- | --- |");
        Row("one notebook with the cell `6 * 7`, the whole command", Rounds, with => with([answer]));
        Row("each further notebook, beyond its cell of three seconds", Rounds, with => ((with(waits) - with(waits[..1])) / 2) - CellSeconds);
        Row("the course, one notebook at a time", 1, with => with([.. Repository.Notebooks()]));
        Console.WriteLine(FormattableString.Invariant($"| the course, two at a time | {Runner([.. Repository.Notebooks()], parallel: 2):0.0} s | | |"));
        return 0;
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

        var (runner, nbconvert) = (SampleSummary.Of([.. ours]).Median, SampleSummary.Of([.. theirs]).Median);
        Console.WriteLine(FormattableString.Invariant($"| {what} | {runner:0.0} s | {nbconvert:0.0} s | {nbconvert / runner:0.0}× |"));
    }

    private static double Runner(string[] notebooks, int parallel = 1)
    {
#if DEBUG
        const string Configuration = "Debug";
#else
        const string Configuration = "Release";
#endif
        var program = Path.Combine(Repository.Root, "src", "AsyncNotebooks.Runner", "bin", Configuration, "net10.0", "AsyncNotebooks.Runner.dll");
        return Seconds("dotnet", [program, "run", "-p", parallel.ToString(CultureInfo.InvariantCulture), "-o", Path.Combine(s_folder, "pages"), .. notebooks]);
    }

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
