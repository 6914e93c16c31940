namespace AsyncNotebooks.Plots;

/// <summary>The style sheets and the script that figures carry; they lie beside this file and are embedded in the library.</summary>
internal static class Resource
{
    /// <summary>Looks of the drawing itself.</summary>
    public static string DrawingCss { get; } = Read("figure.css");

    /// <summary>Looks of what stands around the drawing in a page.</summary>
    public static string PageCss { get; } = Read("page.css");

    /// <summary>Looks of the views of a trace that are made of text.</summary>
    public static string ViewCss { get; } = Read("views.css");

    /// <summary>A function of the figure's id that makes it interactive where that is possible.</summary>
    public static string Upgrade { get; } = Read("upgrade.js");

    // Comments and indentation are for those who read the source, not for every notebook that carries a figure.
    private static string Read(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without {name}.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Select(line => line.Trim());
        return string.Join('\n', lines.Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("/*", StringComparison.Ordinal)));
    }
}
