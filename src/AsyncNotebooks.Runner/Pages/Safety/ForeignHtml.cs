using System.Text.RegularExpressions;

namespace AsyncNotebooks.Runner.Pages.Safety;

/// <summary>HTML that a notebook brings along, and addresses in it.</summary>
internal static partial class ForeignHtml
{
    /// <summary>
    /// The same HTML without the elements that would lead the reader away or put another page into this one: they are shown as text. What is
    /// left may still hold scripts; that they do not run is the work of the <see cref="ContentPolicy"/>, which knows nothing of
    /// <c>&lt;meta http-equiv="refresh"&gt;</c>.
    /// </summary>
    public static string Tame(string html) => Unwanted().Replace(html, "&lt;");

    /// <summary>The address, or one that leads nowhere in place of a script or of a page made of text.</summary>
    public static string TameAddress(string address)
    {
        // As a browser reads it: it passes over blanks before an address, and over tabs and line ends within it.
        var scheme = Scheme().Match(string.Concat(address.Where(c => c > ' ')));
        return !scheme.Success || Harmless().IsMatch(scheme.Value) ? address : "#";
    }

    [GeneratedRegex("<(?=/?(?:base|embed|frame|frameset|iframe|link|meta|object)(?![^\\s/>]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unwanted();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:(?:image/)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex("^(?:https?:|mailto:|data:image/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();
}
