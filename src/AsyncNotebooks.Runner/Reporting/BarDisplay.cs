using System.Globalization;
using AsyncNotebooks.Kernel;
using Spectre.Console;

namespace AsyncNotebooks.Runner.Reporting;

/// <summary>A bar for each notebook that grows with its cells; gone when all are done, for the table that follows says more.</summary>
/// <param name="console">The terminal.</param>
internal sealed class BarDisplay(IAnsiConsole console) : IRunDisplay
{
    /// <inheritdoc/>
    public Task WatchAsync(IReadOnlyList<NotebookDocument> notebooks, Func<IReadOnlyList<IRunWatcher>, Task> work) => console
        .Progress().AutoClear(true)
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(),
            new ElapsedTimeColumn(), new SpinnerColumn())
        .StartAsync(context => work(notebooks.Select(notebook => new Watcher(notebook.Name, context)).ToList()));

    private sealed class Watcher : IRunWatcher
    {
        private readonly string name;
        private readonly ProgressTask bar;

        public Watcher(string name, ProgressContext context)
        {
            this.name = Markup.Escape(name);
            bar = context.AddTask(this.name, autoStart: false);
        }

        public void Began() => bar.StartTask();

        public void Report(CellProgress value)
        {
            bar.MaxValue = Math.Max(value.Total, 1);
            bar.Value = value.Done;
            bar.Description = string.Create(CultureInfo.InvariantCulture, $"{name} [grey]{value.Done}/{value.Total}[/]");
        }

        public void Ended(NotebookRun run)
        {
            bar.Description = run.Succeeded ? $"[green]{name}[/]" : $"[red]{name}[/]";
            bar.StopTask();
        }
    }
}
