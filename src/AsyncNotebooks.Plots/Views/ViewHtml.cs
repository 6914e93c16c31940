using System.Security.Cryptography;
using System.Text;
using AsyncNotebooks.Plots;

namespace AsyncNotebooks.Views;

/// <summary>What the pages of all views share: the frame, the style sheets, a name for the ids within.</summary>
internal static class ViewHtml
{
    /// <summary>A view with its title, what it says in words, and its content, which is HTML already.</summary>
    public static string Frame(string title, string words, string content) =>
        $"""
        <figure class="an an-view">
        <style>
        {Resource.DrawingCss}
        {Resource.PageCss}
        {Resource.ViewCss}
        </style>
        <figcaption><strong>{Escape(title)}</strong><span>{Escape(words)}</span></figcaption>
        {content}
        </figure>

        """;

    /// <summary>Text in which nothing can be taken for markup.</summary>
    public static string Escape(string text) => SvgWriter.Escape(text);

    /// <summary>Starts the ids within a view. It follows from the content, so that the same run gives the same page.</summary>
    public static string Id(string content) =>
        "an" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 5));
}
