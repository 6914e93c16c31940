namespace AsyncNotebooks.Runner;

/// <summary>What the runner tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything ran, nothing is stale.</summary>
    public const int Success = 0;

    /// <summary>A notebook failed or cannot be read, or its committed outputs are stale.</summary>
    public const int Failed = 1;

    /// <summary>The command line is no good, or a path on it; nothing was written.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl-C: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;
}
