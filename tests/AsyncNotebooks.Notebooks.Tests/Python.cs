using System.ComponentModel;
using System.Diagnostics;

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>The machine's Python, a process for each program.</summary>
internal static class Python
{
    private const string Executable = "python3";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Runs a program and gives what it printed; skips the running test where there is no Python.</summary>
    /// <exception cref="InvalidOperationException">The program failed, or did not end.</exception>
    public static async Task<string> RunAsync(string program)
    {
        using var process = StartOrSkip();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(program);
        process.StandardInput.Close();
        using var late = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new InvalidOperationException($"The Python program did not end within {Limit.TotalSeconds} s.");
        }

        return process.ExitCode == 0
            ? (await output).ReplaceLineEndings("\n")
            : throw new InvalidOperationException($"The Python program failed:\n{await errors}");
    }

    private static Process StartOrSkip()
    {
        var start = new ProcessStartInfo(Executable, ["-X", "utf8", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new SkipException($"There is no {Executable} on this machine to run the Python programs of the course with.");
        }
    }
}
