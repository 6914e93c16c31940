using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace AsyncNotebooks;

/// <summary>Calls the program that runs the analyzers: cells in, findings out.</summary>
/// <param name="program">Its file.</param>
/// <param name="dotnet">The command that runs it.</param>
internal sealed class AnalyzerProcess(string program, string dotnet = "dotnet")
{
    /// <summary>Looks at all cells. Each sees what those before it declare.</summary>
    /// <param name="folder">The folder of the notebook: <c>#r</c> is relative to it.</param>
    /// <param name="cells">The cells, in order.</param>
    /// <exception cref="InvalidOperationException">The program did not start, or failed; the message says why in one line.</exception>
    public async Task<IReadOnlyList<AnalyzerFinding>> RunAsync(string folder, IReadOnlyList<CodeCell> cells)
    {
        using var process = Start();
        // Read before writing: a program that fails at once would block a writer that nobody reads.
        var findings = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await WriteAsync(process, new { folder, cells }).ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0
            ? Read(await findings.ConfigureAwait(false))
            : throw new InvalidOperationException($"The analyzers failed: {Reason(await errors.ConfigureAwait(false), process.ExitCode)}");
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(dotnet, [program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"The analyzers did not start: the command '{dotnet}' cannot be run. Install the .NET SDK, or put it on the PATH.", e);
        }
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

    private static List<AnalyzerFinding> Read(string findings)
    {
        try
        {
            return JsonSerializer.Deserialize<List<AnalyzerFinding>>(findings, JsonSerializerOptions.Web)!;
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException("The analyzers gave no findings that can be read. Build the course again: dotnet build", e);
        }
    }

    // A program that crashes says why in its first line; where it crashed is in those below.
    private static string Reason(string errors, int exitCode) =>
        errors.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0)
        ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"they ended with code {exitCode} and said nothing. Build the course again: dotnet build");
}
