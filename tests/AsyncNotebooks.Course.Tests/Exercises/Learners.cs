namespace AsyncNotebooks.Tests.Exercises;

/// <summary>One notebook for each chapter, kept open: whoever tries several answers types one after another, and names may be declared again.</summary>
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
        var chapter = id[..2];
        if (!_learners.TryGetValue(chapter, out var learner))
            _learners.Add(chapter, learner = new Learner());
        return learner;
    }
}
