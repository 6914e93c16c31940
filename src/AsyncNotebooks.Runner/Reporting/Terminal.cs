using Spectre.Console;

namespace AsyncNotebooks.Runner.Reporting;

/// <summary>Spectre's console over the host's output.</summary>
internal static class Terminal
{
    /// <summary>A console that moves and colours only where a person watches.</summary>
    public static IAnsiConsole Of(RunnerHost host)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Output),
            Ansi = host.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = host.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = host.IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        // A log has no right edge to wrap at.
        if (!host.IsTerminal)
            console.Profile.Width = 200;
        return console;
    }
}
