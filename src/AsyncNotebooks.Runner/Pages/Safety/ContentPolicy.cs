using System.Security.Cryptography;
using System.Text;

namespace AsyncNotebooks.Runner.Pages.Safety;

/// <summary>
/// The Content-Security-Policy that a page carries. It names the scripts that may run by their text: our own, and those of the page's figures.
/// Any other runs nowhere, whether it stands in an element, in an attribute or in an address, and whoever put it into the notebook.
/// </summary>
/// <remarks>
/// <para>'strict-dynamic' lets our script load plotly.js from beside the page. A file has no origin that the policy could name instead.</para>
/// <para>Pictures may come from anywhere, as notebooks show them. Styles stand in figures, and a style sheet runs nothing.</para>
/// </remarks>
internal static class ContentPolicy
{
    /// <summary>The policy for a page.</summary>
    /// <param name="content">What stands in the page, HTML.</param>
    public static string Of(string content)
    {
        var scripts = FigureScript.In(content).Prepend(PageScript.Text).Distinct().Select(text => $" '{Hash(text)}'");
        return "default-src 'none'; "
            + $"script-src 'strict-dynamic'{string.Concat(scripts)}; "
            + "style-src 'self' file: 'unsafe-inline'; img-src * file: data: blob:; base-uri 'none'; form-action 'none'";
    }

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
