using System.Text;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner;

/// <summary>
/// The process as the commands see it: where they write and where paths start. Tests put their own in.
/// </summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where complaints go.</param>
/// <param name="Directory">The full path that relative paths start from.</param>
/// <param name="IsTerminal">Whether a person watches, so that a display may move.</param>
internal sealed record RunnerHost(TextWriter Output, TextWriter Error, string Directory, bool IsTerminal)
{
    /// <summary>The clock that times notebooks.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Opens the session of a notebook; null for a worker process of its own.</summary>
    public Func<SessionOptions, ICellSession>? Open { get; init; }

    /// <summary>The environment's variables, by name.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The host of this process.</summary>
    public static RunnerHost OfProcess()
    {
        Console.OutputEncoding = Encoding.UTF8;
        return new RunnerHost(Console.Out, Console.Error, Environment.CurrentDirectory, IsTerminalProcess());
    }

    /// <summary>A path as it is shown: relative to <see cref="Directory"/> where it lies below, with forward slashes.</summary>
    public string Show(string path)
    {
        var relative = Path.GetRelativePath(Directory, path);
        return (Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    private static bool IsTerminalProcess() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
