namespace AsyncNotebooks.Course;

/// <summary>The chapters that have exercises.</summary>
internal static class Chapters
{
    /// <summary>Number and title, in order.</summary>
    public static IReadOnlyList<(string Number, string Title)> All { get; } =
    [
        ("00", "Start here"),
        ("01", "Why async"),
        ("02", "Coroutines"),
        ("03", "The event loop"),
        ("04", "Tasks"),
        ("05", "Futures"),
        ("06", "Using the loop"),
        ("07", "Best practices"),
    ];
}
