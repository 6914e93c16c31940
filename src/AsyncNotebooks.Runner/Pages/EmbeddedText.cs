namespace AsyncNotebooks.Runner.Pages;

/// <summary>The texts that the pages are made with and that lie in this program.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of that name, with the line ends of a page.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
