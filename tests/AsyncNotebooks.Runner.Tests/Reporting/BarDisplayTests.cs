using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Reporting;
using Spectre.Console;

namespace AsyncNotebooks.Runner.Tests.Reporting;

public sealed class BarDisplayTests
{
    [Fact]
    public async Task WatchAsync_Cells_MoveTheBarOfTheirNotebook()
    {
        using var screen = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(screen),
        });
        var notebook = NotebookDocument.Load(Sandbox.Sample("course/01-first.ipynb"));

        await new BarDisplay(console).WatchAsync([notebook], watchers =>
        {
            watchers[0].Began();
            watchers[0].Report(new CellProgress(1, 2, null));
            return Task.CompletedTask;
        });

        Assert.Contains("01-first 1/2", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("50%", screen.ToString(), StringComparison.Ordinal);
    }
}
