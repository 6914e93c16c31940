using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AsyncNotebooks.Benchmarks.Peers;

/// <summary>CPython with its own loop or with uvloop, in a process of its own for every measurement.</summary>
internal sealed class PythonPeer(string python, string engine, string name) : IPeer
{
    public string Name => name;

    /// <summary>The peers that this machine's Python can be; tells on the error stream what is missing.</summary>
    public static IEnumerable<IPeer> Find()
    {
        string[] pythons = ["python3", "/usr/bin/python3"];
        var withUvloop = Array.Find(pythons, python => Works(python, "import uvloop"));
        if ((withUvloop ?? Array.Find(pythons, python => Works(python, "import asyncio"))) is not { } best)
        {
            Console.Error.WriteLine("No python3 was found: the table has no columns for asyncio and uvloop.");
            yield break;
        }

        yield return new PythonPeer(best, "asyncio", $"asyncio {Answer(best, "import platform; print(platform.python_version())")}");
        if (withUvloop is not null)
            yield return new PythonPeer(withUvloop, "uvloop", $"uvloop {Answer(withUvloop, "import uvloop; print(uvloop.__version__)")}");
        else
            Console.Error.WriteLine("uvloop was not found (Debian: python3-uvloop): the table has no column for it.");
    }

    public double[] Measure(Work work, int size, int runs)
    {
        // Memory is read off the process, so each run needs a fresh one.
        if (work.Id == "memory" && runs > 1)
            return [.. Enumerable.Range(0, runs).SelectMany(_ => Measure(work, size, 1))];
        var script = Path.Combine(AppContext.BaseDirectory, "Peers", "peers.py");
        var output = Execute(python, script, engine, work.Id, size.ToString(CultureInfo.InvariantCulture), runs.ToString(CultureInfo.InvariantCulture));
        return JsonSerializer.Deserialize<double[]>(output)!;
    }

    private static bool Works(string python, string program)
    {
        try
        {
            Answer(python, program);
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Answer(string python, string program) => Execute(python, "-c", program).Trim();

    private static string Execute(string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{file} failed: {errors.Result}");
    }
}
