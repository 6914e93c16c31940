using AsyncNotebooks.Plots;

namespace AsyncNotebooks;

/// <summary>
/// How far work has come. It says when there is something new to show; a notebook then shows it in the place where it stands:
/// <code>
/// var bar = new WorkProgress("Fetch 30 pages", 30);
/// bar.Changed += display(bar).Update;
/// </code>
/// In a terminal, <c>bar.Changed += Console.WriteLine</c> writes a line each time.
/// </summary>
/// <remarks>
/// <para>The work may be coroutines on any clock, plain tasks, or threads. What is shown last is always how it ended.</para>
/// <para>Before the work begins it shows its title alone, which stays true: .NET Interactive leaves what <c>display</c> showed first where it is, and
/// in VS Code shows all that <c>Update</c> gives in a second place below. In Jupyter it shows no updates.</para>
/// </remarks>
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.PlainText])]
public sealed class WorkProgress : IRepresented, IProgress<int>
{
    // More often nobody can look, and each change has to be sent to the page.
    private static readonly TimeSpan s_leastInterval = TimeSpan.FromSeconds(0.1);

    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private long? _lastShown;

    /// <summary>Nothing is done yet.</summary>
    /// <param name="title">What is being done, in a few words.</param>
    /// <param name="total">How many pieces it has; not negative.</param>
    /// <param name="clock">Tells when it is time to show a change: the reader's clock, whatever the loop's. Null for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is negative.</exception>
    public WorkProgress(string title, int total, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        (Title, Total, _clock) = (title, total, clock ?? TimeProvider.System);
    }

    /// <summary>There is something new to show: the first change, the last one, and in between one in a tenth of a second. One at a time, on the thread that works.</summary>
    public event Action<WorkProgress>? Changed;

    /// <summary>What is being done.</summary>
    public string Title { get; }

    /// <summary>How many pieces it has.</summary>
    public int Total { get; }

    /// <summary>How many of them are done.</summary>
    public int Done { get; private set; }

    private bool HasBegun => Done > 0 || Total == 0;

    private string Words => !HasBegun ? Title : $"{Title}: {Count}{(Done == Total ? ", done" : "")}";

    private string Count => $"{Quantity.Number(Done)} of {Quantity.Number(Total)}";

    /// <summary>Some more pieces are done.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many left, or the number is negative.</exception>
    public void Advance(int pieces = 1)
    {
        lock (_lock)
            MoveTo(Done + pieces);
    }

    /// <summary>So many pieces are done, all in all. For APIs that take an <see cref="IProgress{T}"/>.</summary>
    /// <param name="value">How many; not fewer than before, nor more than there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is fewer or more.</exception>
    public void Report(int value)
    {
        lock (_lock)
            MoveTo(value);
    }

    /// <summary>Shows how far it is, at whatever time: for a <c>finally</c>, where work may have ended early.</summary>
    public void Show()
    {
        lock (_lock)
            Tell();
    }

    /// <summary>"Fetch 30 pages: 12 of 30".</summary>
    public override string ToString() => Words;

    /// <inheritdoc/>
    public IEnumerable<(string MimeType, string Content)> Represent() => [(Mime.Html, ToHtml()), (Mime.PlainText, Words)];

    private void MoveTo(int done)
    {
        if (done < Done || done > Total)
            throw new ArgumentOutOfRangeException(nameof(done), done, $"{Count} are done. Count each piece once, and give the constructor their number.");
        if (done == Done)
            return;
        Done = done;
        if (done == Total || _lastShown is not { } last || _clock.GetElapsedTime(last) >= s_leastInterval)
            Tell();
    }

    private void Tell()
    {
        _lastShown = _clock.GetTimestamp();
        Changed?.Invoke(this);
    }

    // The browser's own bar, in the colours of the page; the words beside it say the same.
    private string ToHtml()
    {
        var bar = HasBegun
            ? FormattableString.Invariant($"""<progress max="{Math.Max(1, Total)}" value="{(Total == 0 ? 1 : Done)}" aria-label="{SvgWriter.Escape(Title)}" style="width:min(100%,20em);vertical-align:middle">{Count}</progress> """)
            : "";
        return $"<p>{bar}{SvgWriter.Escape(Words)}</p>";
    }
}
