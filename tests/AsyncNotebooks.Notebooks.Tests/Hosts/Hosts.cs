namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>Whether every notebook runs in every program that people open it with, which takes some minutes.</summary>
internal static class Hosts
{
    private const string Variable = "ASYNC_NOTEBOOKS_EVERY_HOST";

    /// <summary>Skips the running test unless the environment asks for it.</summary>
    public static void SkipUnlessEvery() =>
        Skip.If(Environment.GetEnvironmentVariable(Variable) != "1", $"Set {Variable}=1 to run every notebook in the tool and in Jupyter, too; it takes some minutes.");
}
