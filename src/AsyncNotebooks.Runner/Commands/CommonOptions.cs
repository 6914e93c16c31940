using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Execution;
using AsyncNotebooks.Runner.Reporting.Files;

namespace AsyncNotebooks.Runner.Commands;

/// <summary>The options and arguments that several commands share; each command adds those it understands.</summary>
internal sealed class CommonOptions
{
    private const long MegaByte = 1_000_000;

    /// <summary>How many notebooks run side by side.</summary>
    public Option<int> Parallel { get; } = new("--jobs", "-j", "--parallel", "-p")
    {
        Description = "How many notebooks run side by side",
        HelpName = "N",
        DefaultValueFactory = _ => 2,
        CustomParser = result => (int)Positive(result, whole: true),
    };

    /// <summary>How many seconds a cell may take.</summary>
    public Option<double> Timeout { get; } = new("--timeout")
    {
        Description = "How long one cell may run before it fails",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 120,
        CustomParser = result => Positive(result, whole: false),
    };

    /// <summary>How many seconds a notebook may take.</summary>
    public Option<double> NotebookTimeout { get; } = new("--notebook-timeout")
    {
        Description = "How long all cells of a notebook may run before the one that runs fails",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 1800,
        CustomParser = result => Positive(result, whole: false),
    };

    /// <summary>How many megabytes of memory a notebook's process may have.</summary>
    public Option<int> Memory { get; } = new("--memory")
    {
        Description = "How much managed memory a notebook may use before it fails",
        HelpName = "MB",
        DefaultValueFactory = _ => 2048,
        CustomParser = result => (int)Positive(result, whole: true),
    };

    /// <summary>How many megabytes a cell may put out.</summary>
    public Option<int> MaxOutput { get; } = new("--max-output")
    {
        Description = "How much a cell may put out; the rest is cut",
        HelpName = "MB",
        DefaultValueFactory = _ => 20,
        CustomParser = result => (int)Positive(result, whole: true),
    };

    /// <summary>Files for other programs to read the results from.</summary>
    public Option<string[]> Reports { get; } = new("--report")
    {
        Description = "Also write the results to a file: .trx, .xml (JUnit), .md or .json; may be given several times",
        HelpName = "FILE",
        CustomParser = result =>
        {
            var files = result.Tokens.Select(token => token.Value).ToArray();
            foreach (var file in files.Where(file => !ReportFile.IsKnown(file)))
                result.AddError($"--report needs a file with the extension .trx, .xml (JUnit), .md or .json, not '{file}'");
            return files;
        },
    };

    /// <summary>A revision: only what may have changed since.</summary>
    public Option<string> ChangedSince { get; } = new("--changed-since")
    {
        Description = "Only notebooks that have changed since this revision of git; all of them if code outside of notebooks has",
        HelpName = "REV",
    };

    /// <summary>One share of several.</summary>
    public Option<Shard?> Shard { get; } = new("--shard")
    {
        Description = "Only the i-th of n shares of the notebooks, for several machines side by side",
        HelpName = "i/n",
        CustomParser = result =>
        {
            var shard = Execution.Shard.Parse(result.Tokens[0].Value);
            if (shard is null)
                result.AddError($"--shard needs i/n with i from 1 to n, such as 1/3, not '{result.Tokens[0].Value}'");
            return shard;
        },
    };

    /// <summary>How long each notebook took.</summary>
    public Option<string> Durations { get; } = new("--durations")
    {
        Description = "With --shard: a JSON report of an earlier run, so that the shares take the same time",
        HelpName = "FILE",
    };

    /// <summary>Where pages and executed notebooks go.</summary>
    public Option<string> Output { get; }

    /// <summary>Notebooks and folders of notebooks; none means the course.</summary>
    public Argument<string[]> Paths { get; } = new("path")
    {
        Description = "Notebooks (.ipynb, .dib), or folders of notebooks (default: the course)",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Makes the options of one command.</summary>
    /// <param name="output">What help says of the folder to write to.</param>
    public CommonOptions(string output = "")
    {
        Output = new Option<string>("--output", "-o") { Description = output, HelpName = "FOLDER" };
        Paths.Validators.Add(RefuseOptions);
    }

    /// <summary>Adds the options that every command has which runs notebooks.</summary>
    public void AddRunning(Command command)
    {
        foreach (var option in (Option[])[Parallel, Timeout, NotebookTimeout, Memory, MaxOutput, Reports])
            command.Options.Add(option);
    }

    /// <summary>Adds the options that say which of the notebooks to run.</summary>
    public void AddSelection(Command command)
    {
        foreach (var option in (Option[])[ChangedSince, Shard, Durations])
            command.Options.Add(option);
    }

    /// <summary>The notebooks to run; none where the selection leaves none, which is then said.</summary>
    public IReadOnlyList<NotebookDocument> Selected(ParseResult parsed, RunnerHost host, NotebookFiles files)
    {
        var durations = parsed.GetValue(Durations) is { } file ? Path.GetFullPath(file, host.Directory) : null;
        var selection = new NotebookSelection(parsed.GetValue(ChangedSince), parsed.GetValue(Shard), durations);
        var selected = selection.Of(files.ReadToRun(parsed.GetValue(Paths) ?? []));
        if (selected.Count == 0)
            host.Output.WriteLine($"Nothing to run: {selection.Words}.");
        return selected;
    }

    /// <summary>The full paths of the reports that are asked for.</summary>
    public IReadOnlyList<string> ReportFiles(ParseResult parsed, RunnerHost host) =>
        [.. (parsed.GetValue(Reports) ?? []).Select(file => Path.GetFullPath(file, host.Directory))];

    /// <summary>How notebooks are to be run.</summary>
    public RunSettings Settings(ParseResult parsed) => new(parsed.GetValue(Parallel), new SessionOptions
    {
        CellTimeout = TimeSpan.FromSeconds(parsed.GetValue(Timeout)),
        NotebookTimeout = TimeSpan.FromSeconds(parsed.GetValue(NotebookTimeout)),
        MemoryLimit = parsed.GetValue(Memory) * MegaByte,
        OutputLimit = parsed.GetValue(MaxOutput) * MegaByte,
    });

    // An argument that takes every word would take a mistyped option for a file, too.
    private static void RefuseOptions(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
            result.AddError($"Unrecognized command or argument '{option.Value}'");
    }

    private static double Positive(ArgumentResult result, bool whole)
    {
        var option = ((OptionResult)result.Parent!).IdentifierToken!.Value;
        var word = result.Tokens[0].Value;
        var styles = whole ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
        if (double.TryParse(word, styles, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e6)
            return number;
        result.AddError($"{option} needs a {(whole ? "whole " : "")}number above 0, not '{word}'");
        return 0;
    }
}
