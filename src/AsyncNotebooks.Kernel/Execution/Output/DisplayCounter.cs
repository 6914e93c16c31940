using System.Globalization;

namespace AsyncNotebooks.Kernel;

/// <summary>Names the displays of one session: <c>display-1</c>, <c>display-2</c>, …</summary>
internal sealed class DisplayCounter
{
    private int _count;

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"display-{Interlocked.Increment(ref _count)}");
}
