namespace AsyncNotebooks;

/// <summary>
/// Some tests take half an hour over all chapters: each section by itself, each host, each page through axe. They look at a sample,
/// and at everything where the environment asks for it, as the continuous integration does.
/// </summary>
internal static class Thorough
{
    private const string Variable = "ASYNC_NOTEBOOKS_THOROUGH";

    // How the names of the sample's chapter and of its exercises begin.
    private const string Sample = "02-";

    /// <summary>Whether everything is to be tested.</summary>
    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>Skips the running test unless everything is to be tested.</summary>
    public static void SkipUnlessAsked() => Skip.IfNot(IsAsked, $"Set {Variable}=1 to test this, too; all of it takes half an hour.");

    /// <summary>Skips the running test of a chapter, or of an exercise, that is not in the sample.</summary>
    /// <param name="name">The chapter or the exercise.</param>
    /// <param name="sample">How the names of another sample begin, where the usual one takes too long.</param>
    public static void SkipUnlessSample(string name, string sample = Sample)
    {
        if (!name.StartsWith(sample, StringComparison.Ordinal))
            SkipUnlessAsked();
    }
}
