namespace AsyncNotebooks;

/// <summary>Keeps progress until the notebook's kernel ends: a headless run leaves the user's own alone.</summary>
/// <param name="remark">What to say of that; null where it was asked for.</param>
internal sealed class MemoryProgress(string? remark = null) : ProgressStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ExerciseProgress> _entries = [];

    public override (IReadOnlyDictionary<string, ExerciseProgress> Entries, string? Remark) Read()
    {
        lock (_lock)
            return (new Dictionary<string, ExerciseProgress>(_entries), remark);
    }

    public override string? Change(string id, Func<ExerciseProgress, ExerciseProgress> change)
    {
        lock (_lock)
            _entries[id] = change(_entries.GetValueOrDefault(id) ?? new());
        return remark;
    }
}
