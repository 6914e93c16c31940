namespace AsyncNotebooks.Course;

/// <summary>Keeps progress until the notebook's kernel ends: a headless run leaves the user's own alone.</summary>
internal sealed class MemoryProgress : ProgressStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ExerciseProgress> _entries = [];

    public override (IReadOnlyDictionary<string, ExerciseProgress> Entries, string? Remark) Read()
    {
        lock (_lock)
            return (new Dictionary<string, ExerciseProgress>(_entries), null);
    }

    public override string? Change(string id, Func<ExerciseProgress, ExerciseProgress> change)
    {
        lock (_lock)
            _entries[id] = change(_entries.GetValueOrDefault(id) ?? new());
        return null;
    }
}
