using System.Globalization;

namespace AsyncNotebooks.Runner.Tests;

/// <summary>The processes of one run of the runner, which all inherit a mark in their environment. Only Linux shows it.</summary>
internal sealed class MarkedProcesses
{
    /// <summary>The variable that holds the mark.</summary>
    public const string Variable = "ASYNC_NOTEBOOKS_TEST_MARK";

    /// <summary>The mark.</summary>
    public string Mark { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The ids of those that run.</summary>
    public IEnumerable<int> Ids() => Directory.EnumerateDirectories("/proc")
        .Where(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _) && Environ(folder).Contains($"{Variable}={this.Mark}", StringComparison.Ordinal))
        .Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture));

    private static string Environ(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "environ"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended while one looked, or is somebody else's.
            return "";
        }
    }
}
