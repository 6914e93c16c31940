namespace AsyncNotebooks.Parity;

/// <summary>A limit for what might hang: a failing test says more than a test run that never ends.</summary>
internal static class Bounded
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs the work on a thread of its own and gives its result.</summary>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public static T Run<T>(string what, Func<T> work)
    {
        var task = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return Task.WaitAny([task], s_limit) == 0
            ? task.GetAwaiter().GetResult()
            : throw new TimeoutException($"{what} did not end within {s_limit.TotalSeconds} s.");
    }
}
