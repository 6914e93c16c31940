using System.CommandLine;
using System.Runtime.InteropServices;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Commands;

namespace AsyncNotebooks.Runner;

/// <summary>Reads the command line and turns every expected trouble into one line and an exit code.</summary>
/// <param name="host">Where to write and what paths start from.</param>
internal sealed class CommandLine(RunnerHost host)
{
    /// <summary>Runs one command line to its end.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="ct">Stops the work, as Ctrl-C does.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> InvokeAsync(IReadOnlyList<string> args, CancellationToken ct = default)
    {
        // A file name that begins with @ is a file name: no response files.
        var parsed = new CourseCommand(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            return Refuse($"{parsed.Errors[0].Message.TrimEnd('.')}. See --help.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        // Registered before any work begins: an interrupt in the very first moment must be heard, too.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        try
        {
            return await parsed.InvokeAsync(Configuration(), stop.Token);
        }
        catch (NotebookFormatException trouble)
        {
            return Refuse(trouble.Message.Replace(trouble.File, host.Show(trouble.File), StringComparison.Ordinal));
        }
        catch (Exception trouble) when (trouble is UsageException or IOException or UnauthorizedAccessException)
        {
            return Refuse(trouble.Message);
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("Stopped.");
            return ExitCode.Interrupted;
        }
    }

    private InvocationConfiguration Configuration() => new()
    {
        Output = host.Output,
        Error = host.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private int Refuse(string message)
    {
        host.Error.WriteLine(message.ReplaceLineEndings(" "));
        return ExitCode.Usage;
    }
}
