using AsyncNotebooks.Kernel;
using System.Reflection;

namespace AsyncNotebooks.Runner.Pages;

/// <summary>plotly.js as Plotly.NET carries it: the version that its charts are written for, without a download.</summary>
internal static class PlotlyJs
{
    /// <summary>The file's name beside the pages.</summary>
    public const string FileName = "plotly.min.js";

    /// <summary>Puts it into a folder, unless it is there already: it is the largest file of the course.</summary>
    public static void CopyTo(string folder)
    {
        var library = Assembly.Load("Plotly.NET");
        var resource = library.GetManifestResourceNames().Single(name => name.EndsWith(".min.js", StringComparison.Ordinal));
        using var stream = library.GetManifestResourceStream(resource)!;
        var file = new FileInfo(Path.Combine(folder, FileName));
        if (file.Exists && file.Length == stream.Length)
            return;
        using var reader = new StreamReader(stream);
        AtomicFile.WriteAllText(file.FullName, reader.ReadToEnd());
    }
}
