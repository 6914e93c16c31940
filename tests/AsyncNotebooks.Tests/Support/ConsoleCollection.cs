namespace AsyncNotebooks.Tests;

/// <summary>Tests that look at what is printed: there is one console, so they run one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleCollection
{
    public const string Name = "console";

    internal static string Printed(Action work) => Collected(work, Console.Out, Console.SetOut);

    internal static string PrintedErrors(Action work) => Collected(work, Console.Error, Console.SetError);

    private static string Collected(Action work, TextWriter before, Action<TextWriter> redirect)
    {
        using var text = new StringWriter { NewLine = "\n" };
        redirect(text);
        try
        {
            work();
        }
        finally
        {
            redirect(before);
        }

        return text.ToString();
    }
}
