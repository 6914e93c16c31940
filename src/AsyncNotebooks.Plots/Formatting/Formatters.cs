using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace AsyncNotebooks;

/// <summary>
/// Tells a notebook how to show what does not say so itself: the library's types, which know nothing of notebooks, and charts of Plotly.NET.
/// From then on, its cells have line numbers.
/// </summary>
public static class Formatters
{
    private static readonly Lazy<bool> s_registered = new(() =>
    {
        foreach (var type in (Type[])[typeof(Trace), typeof(TimingComparison), typeof(GenericChart)])
            Register(type, Mime.Html, Mime.Svg, Mime.PlainText);
        Register(typeof(LintReport), Mime.Html, Mime.PlainText);
        foreach (var type in (Type[])[typeof(Coroutine), typeof(Future)])
            Register(type, Mime.Html);
        return true;
    });

    /// <summary>For the first cell of a notebook, after its <c>#r</c> lines. Again, it does nothing.</summary>
    /// <exception cref="InvalidOperationException">This is no notebook of .NET Interactive.</exception>
    public static void Register()
    {
        try
        {
            _ = s_registered.Value;
            CellLines.Begin();
        }
        catch (FileNotFoundException e) when (e.FileName?.StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal) == true)
        {
            throw new InvalidOperationException("Formatters are for notebooks. Elsewhere, ask a figure for what you need: ToHtml(), ToSvg(), ToString().", e);
        }
    }

    private static void Register(Type type, params string[] mimeTypes)
    {
        foreach (var mimeType in mimeTypes)
        {
            var formatter = new RepresentedFormatter(mimeType);
            Formatter.Register(type, (FormatDelegate<object>)((value, context) => formatter.Format(value, context.Writer)), mimeType);
        }

        Formatter.SetPreferredMimeTypesFor(type, mimeTypes);
    }
}
