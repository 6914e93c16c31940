namespace AsyncNotebooks;

/// <summary>The chapters that have exercises.</summary>
internal static class Chapters
{
    /// <summary>Number, title and the name of the notebook's file, in order.</summary>
    public static IReadOnlyList<(string Number, string Title, string File)> All { get; } =
    [
        ("00", "Start here", "00-start-here.ipynb"),
        ("01", "Why async", "01-why-async.ipynb"),
        ("02", "Coroutines", "02-coroutines.ipynb"),
        ("03", "The event loop", "03-event-loop.ipynb"),
        ("04", "Tasks", "04-tasks.ipynb"),
        ("05", "Futures", "05-futures.ipynb"),
        ("06", "Using the loop", "06-using-the-loop.ipynb"),
        ("07", "Best practices", "07-best-practices.ipynb"),
    ];
}
