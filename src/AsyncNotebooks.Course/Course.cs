namespace AsyncNotebooks;

/// <summary>The course as a whole.</summary>
public static class Course
{
    /// <summary>All exercises, in the order of the course.</summary>
    public static IReadOnlyList<Exercise> Exercises { get; } = [.. Catalogue.Checks.Select(check => Exercise.Of(check.Id))];

    /// <summary>How far the learner is: a table and a bar.</summary>
    /// <remarks>
    /// It is kept in <c>AsyncNotebooks/progress.json</c> under the user's profile. The environment variable <c>ASYNC_NOTEBOOKS_PROGRESS</c> names
    /// another file; <c>none</c> keeps it in memory alone, which is what headless runs do.
    /// </remarks>
    public static ProgressReport Progress()
    {
        var (entries, remark) = ProgressStore.Current.Read();
        return new ProgressReport(Exercises, entries, remark);
    }
}
