namespace AsyncNotebooks.Course.Tests.Exercises;

/// <summary>One notebook for each exercise, kept open: whoever tries several answers types each into the same cell.</summary>
public sealed class Learners : IAsyncLifetime
{
    private readonly Dictionary<string, Learner> _learners = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var learner in _learners.Values)
            await learner.DisposeAsync();
    }

    /// <summary>Whoever works at that exercise.</summary>
    internal Learner At(string id)
    {
        if (!_learners.TryGetValue(id, out var learner))
            _learners.Add(id, learner = new Learner());
        return learner;
    }
}
