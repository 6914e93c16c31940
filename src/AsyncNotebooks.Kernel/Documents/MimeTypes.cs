namespace AsyncNotebooks.Kernel;

/// <summary>How nbformat stores the data of a MIME type: JSON as JSON, text by line, anything else (base64) in one piece.</summary>
internal static class MimeTypes
{
    public const string Plain = "text/plain";
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";
    public const string Svg = "image/svg+xml";

    public static bool IsJson(string mimeType) =>
        mimeType is "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    public static bool IsText(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal)
        || mimeType is "application/javascript"
        || mimeType.EndsWith("+xml", StringComparison.Ordinal);
}
