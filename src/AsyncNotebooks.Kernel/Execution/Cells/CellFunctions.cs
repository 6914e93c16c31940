using Microsoft.AspNetCore.Html;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// What a cell can call without a prefix, with the names of .NET Interactive's <c>Kernel</c> class. Lower case is part of those names.
/// </summary>
public static class CellFunctions
{
#pragma warning disable IDE1006, CA1707 // The names are those of the real kernel.
    /// <summary>Shows a value now, without waiting for the end of the cell.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The forms to show it in; none: those its type prefers.</param>
    /// <returns>A handle that can show another value in the same place.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);

    /// <summary>Marks a text as HTML, so that showing it renders it.</summary>
    /// <param name="content">The HTML.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
#pragma warning restore IDE1006, CA1707
}
