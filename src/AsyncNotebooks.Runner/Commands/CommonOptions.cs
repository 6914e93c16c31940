using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace AsyncNotebooks.Runner.Commands;

/// <summary>The options and arguments that several commands share; each command adds those it understands.</summary>
internal sealed class CommonOptions
{
    /// <summary>How many notebooks run side by side.</summary>
    public Option<int> Parallel { get; } = new("--parallel", "-p")
    {
        Description = "How many notebooks run side by side",
        HelpName = "N",
        DefaultValueFactory = _ => 2,
        CustomParser = result => (int)Positive(result, "--parallel", whole: true),
    };

    /// <summary>How many seconds a cell may take.</summary>
    public Option<double> Timeout { get; } = new("--timeout")
    {
        Description = "How long one cell may run before it fails",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 120,
        CustomParser = result => Positive(result, "--timeout", whole: false),
    };

    /// <summary>Where pages and executed notebooks go.</summary>
    public Option<string> Output { get; }

    /// <summary>Notebooks and folders of notebooks; none means the course.</summary>
    public Argument<string[]> Paths { get; } = new("path")
    {
        Description = "Notebooks, or folders of notebooks (default: the course)",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Makes the options of one command.</summary>
    /// <param name="output">What help says of the folder to write to.</param>
    public CommonOptions(string output = "")
    {
        Output = new Option<string>("--output", "-o") { Description = output, HelpName = "FOLDER" };
        Paths.Validators.Add(RefuseOptions);
    }

    /// <summary>The value of <see cref="Timeout"/>.</summary>
    public TimeSpan CellTimeout(ParseResult parsed) => TimeSpan.FromSeconds(parsed.GetValue(Timeout));

    // An argument that takes every word would take a mistyped option for a file, too.
    private static void RefuseOptions(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
            result.AddError($"Unrecognized command or argument '{option.Value}'");
    }

    private static double Positive(ArgumentResult result, string option, bool whole)
    {
        var word = result.Tokens[0].Value;
        var styles = whole ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
        if (double.TryParse(word, styles, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e6)
            return number;
        result.AddError($"{option} needs a {(whole ? "whole " : "")}number above 0, not '{word}'");
        return 0;
    }
}
