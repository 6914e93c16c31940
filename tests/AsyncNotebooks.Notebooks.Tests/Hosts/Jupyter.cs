using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>Jupyter's own way to run a notebook without a browser, <c>jupyter nbconvert --execute</c>, with the pinned tool as the kernel.</summary>
internal static partial class Jupyter
{
    private static readonly string s_data = Path.Combine(Repository.Root, "artifacts", "jupyter");

    private static readonly Lazy<string?> s_missing = new(Prepare);

    /// <summary>Skips the running test where Jupyter or the tool is not installed.</summary>
    public static void SkipIfMissing() => Skip.If(s_missing.Value is not null, s_missing.Value);

    /// <summary>Executes a notebook.</summary>
    /// <returns>The executed copy, its errors written as a worker writes them.</returns>
    public static NotebookDocument Execute(string path)
    {
        var output = Path.Combine(s_data, "executed", Path.GetRelativePath(Repository.NotebookFolder, path));
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        Run(
            "jupyter", Path.GetDirectoryName(path)!, "nbconvert", "--to", "notebook", "--execute", "--allow-errors",
            "--ExecutePreprocessor.kernel_name=.net-csharp", "--ExecutePreprocessor.timeout=120", "--output", output, Path.GetFileName(path));
        return Load(output);
    }

    /// <summary>Reads a notebook that Jupyter wrote.</summary>
    /// <returns>The notebook, its errors written as a worker writes them.</returns>
    public static NotebookDocument Load(string path)
    {
        var written = NotebookDocument.Load(path);
        foreach (var cell in written.Cells)
        {
            for (var i = cell.Outputs.Count - 1; i >= 0; i--)
                Translate(cell.Outputs, i);
        }

        return written;
    }

    /// <summary>A program of Jupyter's, ready to start: it finds the kernel, and its output can be read.</summary>
    public static ProcessStartInfo Command(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Tool.Environment)
            start.Environment[name] = value;
        start.Environment["JUPYTER_DATA_DIR"] = s_data;
        return start;
    }

    /// <summary>Runs a program of Jupyter's to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">It is not installed.</exception>
    public static void Run(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(Command(program, folder, arguments))!;
        var complaints = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}: {complaints.Result.Trim()}");
    }

    private static void Translate(JsonArray outputs, int i)
    {
        var output = outputs[i]!.AsObject();
        if ((string?)output["output_type"] is "error")
        {
            var error = ToolError.ToOutput((string)output["evalue"]!);
            (output["ename"], output["evalue"]) = (error.ErrorName, error.Message);
            output["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]);
        }
        else if ((string?)output["name"] is "stderr" && WithoutWarnings(output["text"]!.AsArray()) is var said)
        {
            output["text"] = said;
            if (string.IsNullOrWhiteSpace(said))
                outputs.RemoveAt(i);
        }
        else if (output["data"]?["text/html"] is { } html && html.ToJsonString().Contains("dotnet-interactive-this-cell", StringComparison.Ordinal))
        {
            // What the kernel sends before the first cell, so that a page can call it back.
            outputs.RemoveAt(i);
        }
    }

    // In Jupyter alone the kernel prints the compiler's warnings, those on its own assemblies too.
    private static string WithoutWarnings(JsonArray lines) => Warning().Replace(string.Concat(lines.Select(line => $"{line}")), "");

    [GeneratedRegex(@"\n*^(?:(?:cell \d+)?\(\d+,\d+\): )?warning CS\d+: .*\n*", RegexOptions.Multiline)]
    private static partial Regex Warning();

    // The kernel is registered in a folder of ours: whoever runs the tests keeps the kernels that they have.
    private static string? Prepare()
    {
        try
        {
            Run("jupyter", Repository.Root, "nbconvert", "--version");
            Directory.CreateDirectory(Path.Combine(s_data, "kernels"));
            Run("dotnet", Repository.Root, "tool", "run", "dotnet-interactive", "--", "jupyter", "install");
            return null;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return $"Jupyter with the tool's kernel is not here. On Debian: apt-get install jupyter-nbconvert jupyter-client; and 'dotnet tool restore'. ({e.Message.Split('\n')[0]})";
        }
    }
}
