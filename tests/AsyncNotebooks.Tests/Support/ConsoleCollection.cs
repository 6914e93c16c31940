namespace AsyncNotebooks.Tests;

/// <summary>Tests that look at what is printed: there is one console, so they run one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleCollection
{
    public const string Name = "console";

    internal static string Printed(Action work)
    {
        var before = Console.Out;
        using var text = new StringWriter { NewLine = "\n" };
        Console.SetOut(text);
        try
        {
            work();
        }
        finally
        {
            Console.SetOut(before);
        }

        return text.ToString();
    }
}
