namespace AsyncNotebooks;

/// <summary>
/// Two copies of Plotly.NET in one process make two types of each chart, and the calls between them fail with errors that help nobody. A notebook
/// gets there by a package that brings Plotly.NET along, loaded after the setup cell.
/// </summary>
internal static class PlotlyCopies
{
    /// <summary>To be called before the first call into Plotly.NET.</summary>
    /// <exception cref="InvalidOperationException">There are several copies; the message says how to have one.</exception>
    public static void ThrowIfSeveral()
    {
        var copies = AppDomain.CurrentDomain.GetAssemblies().Where(loaded => loaded.GetName().Name is "Plotly.NET" && loaded.Location.Length > 0).Select(loaded => loaded.Location).Distinct().ToList();
        if (copies.Count > 1)
        {
            throw new InvalidOperationException(
                "Plotly.NET is loaded twice, from a package and from artifacts/lib. Restart the kernel, and either put #r \"nuget: …\" before the setup cell, "
                + "or leave it out: #r \"../artifacts/lib/Plotly.NET.CSharp.dll\" has what you need to restyle a chart.");
        }
    }
}
