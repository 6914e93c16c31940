using System.Diagnostics;

namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>The tool that VS Code and Jupyter start, as <c>.config/dotnet-tools.json</c> pins it.</summary>
internal static class Tool
{
    private const string Manifest = "'dotnet tool restore' in the folder of the course installs it.";

    private static readonly Lazy<bool> s_isRestored = new(() => Run("--version") == 0);

    /// <summary>What the tool finds in its environment here: it keeps to itself, and speaks the invariant culture in which outputs are committed.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
        ["ASYNC_NOTEBOOKS_PROGRESS"] = "none",
        ["LC_ALL"] = "C.UTF-8",
    };

    /// <summary>Skips the running test where the tool is not restored.</summary>
    public static void SkipIfMissing() => Skip.IfNot(s_isRestored.Value, $"The tool dotnet-interactive is not installed. {Manifest}");

    /// <summary>Starts the tool.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["tool", "run", "dotnet-interactive", "--", .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static int Run(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
