using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Tests;

/// <summary>A folder of its own for one test, laid out as a repository: the samples in it may be run and rewritten.</summary>
public sealed class Sandbox : IDisposable
{
    /// <summary>An empty repository.</summary>
    public Sandbox()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(PathOf("AsyncNotebooks.sln"), "");
    }

    /// <summary>The folder's full path.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "runner-" + Guid.NewGuid().ToString("N"));

    /// <summary>The full path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>A sample of the test project, where the build put it.</summary>
    public static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);

    /// <summary>The environment's variables, as the runner sees them.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Copies a folder of samples into the repository.</summary>
    public Sandbox With(string samples, string folder)
    {
        Directory.CreateDirectory(PathOf(folder));
        foreach (var file in Directory.EnumerateFiles(Sample(samples)))
            File.Copy(file, Path.Combine(PathOf(folder), Path.GetFileName(file)));
        return this;
    }

    /// <summary>Runs a command line in the folder.</summary>
    public Task<Outcome> RunAsync(params string[] args) => RunAsync(args, CancellationToken.None);

    /// <summary>Runs a command line in the folder until it ends or is stopped.</summary>
    public Task<Outcome> RunAsync(string[] args, CancellationToken ct) => RunAsync(args, Workers.Open, ct);

    /// <summary>Runs a command line in the folder with sessions of the caller's own.</summary>
    public async Task<Outcome> RunAsync(string[] args, Func<SessionOptions, ICellSession> open, CancellationToken ct = default)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new RunnerHost(output, error, Folder, IsTerminal: false) { Open = open, Variable = Variables.GetValueOrDefault };
        var exitCode = await new CommandLine(host).InvokeAsync(args, ct);
        return new Outcome(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Every file in the folder with its content, to see that nothing changed.</summary>
    public SortedDictionary<string, string> Snapshot() => new(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText), StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
