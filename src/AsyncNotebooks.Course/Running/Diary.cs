using System.Globalization;

namespace AsyncNotebooks;

/// <summary>What the small world of an exercise saw: who began and ended when. It is how a check knows what the learner's code did.</summary>
internal sealed class Diary
{
    /// <summary>What to say to somebody whose plain .NET code left the loop.</summary>
    public const string Elsewhere =
        "Your code went on on another thread: through `Task.Run`, `Parallel` or `ConfigureAwait(false)`. Here all runs on the one thread of a loop, as in a window. For waiting, no other thread is needed.";

    private readonly List<(double Time, string What)> _entries = [];
    private int _running;

    /// <summary>The entries in order.</summary>
    public IReadOnlyList<string> Entries => [.. _entries.Select(entry => entry.What)];

    /// <summary>How many jobs ran at the same time at most.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>True if a job of plain .NET was begun outside the loop's thread.</summary>
    public bool WasElsewhere { get; private set; }

    /// <summary>The jobs that began, in order.</summary>
    public IReadOnlyList<string> Begun => [.. Entries.Where(what => what.EndsWith(" began", StringComparison.Ordinal)).Select(what => what[..^" began".Length])];

    /// <summary>Seconds as a message shows them.</summary>
    public static string Show(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Writes down that something happened now.</summary>
    public void Note(string what) => _entries.Add((EventLoop.RunningOrNull?.Time ?? 0, what));

    /// <summary>A job that takes time.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the diary says so.</exception>
    public async Coroutine Do(string job, double seconds)
    {
        Begin(job);
        try
        {
            await Asyncio.Sleep(seconds);
            Note($"{job} ended");
        }
        catch (OperationCanceledException)
        {
            Note($"{job} cancelled");
            throw;
        }
        finally
        {
            _running--;
        }
    }

    /// <summary>The same for plain .NET.</summary>
    /// <exception cref="InvalidOperationException">Called outside the loop's thread; the diary remembers.</exception>
    public async Task DoHot(string job, double seconds, TimeProvider clock, CancellationToken token = default)
    {
        if (EventLoop.RunningOrNull is null)
        {
            WasElsewhere = true;
            throw new InvalidOperationException(Elsewhere);
        }

        Begin(job);
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), clock, token);
            Note($"{job} ended");
        }
        catch (OperationCanceledException)
        {
            Note($"{job} cancelled");
            throw;
        }
        finally
        {
            _running--;
        }
    }

    public bool Has(string what) => _entries.Exists(entry => entry.What == what);

    public int Count(string what) => _entries.Count(entry => entry.What == what);

    /// <summary>When something happened first; not a number if it did not.</summary>
    public double TimeOf(string what) => _entries.Where(entry => entry.What == what).Select(entry => entry.Time).DefaultIfEmpty(double.NaN).First();

    private void Begin(string job)
    {
        Note($"{job} began");
        MostAtOnce = Math.Max(MostAtOnce, ++_running);
    }
}
