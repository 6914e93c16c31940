using System.Diagnostics;
using System.Text.Json;

namespace AsyncNotebooks.Course;

/// <summary>Calls the program that runs the analyzers: cells in, findings out.</summary>
internal static class AnalyzerProcess
{
    /// <summary>Looks at all cells. Each sees what those before it declare.</summary>
    /// <exception cref="InvalidOperationException">The program failed; the message says why.</exception>
    public static async Task<IReadOnlyList<AnalyzerFinding>> RunAsync(string folder, IReadOnlyList<CodeCell> cells)
    {
        var start = new ProcessStartInfo("dotnet", [CourseFolder.AnalyzerProgram])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command 'dotnet' did not start.");
        // Read before writing: a program that fails at once would block a writer that nobody reads.
        var findings = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await WriteAsync(process, new { folder, cells }).ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<List<AnalyzerFinding>>(await findings.ConfigureAwait(false), JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"The analyzers failed: {(await errors.ConfigureAwait(false)).Trim()}");
    }

    private static async Task WriteAsync(Process process, object request)
    {
        try
        {
            await JsonSerializer.SerializeAsync(process.StandardInput.BaseStream, request, JsonSerializerOptions.Web).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before it read everything; its exit code and its last words say why.
        }
    }
}
