using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>The two coroutines that most tests about several tasks are made of.</summary>
internal static class Jobs
{
    /// <summary>Takes so long, and returns how long.</summary>
    public static async Coroutine<int> After(int seconds)
    {
        await Sleep(seconds);
        return seconds;
    }

    /// <summary>Takes so long, and throws a <see cref="FormatException"/>.</summary>
    public static async Coroutine<int> FailAfter(double seconds)
    {
        await Sleep(seconds);
        throw new FormatException();
    }
}
