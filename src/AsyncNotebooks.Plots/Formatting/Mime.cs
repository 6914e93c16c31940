namespace AsyncNotebooks;

/// <summary>The MIME types in which the library's values show themselves.</summary>
public static class Mime
{
    /// <summary>A piece of a page: what a notebook shows.</summary>
    public const string Html = "text/html";

    /// <summary>A picture that needs no script and no style sheet of a page.</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>What a terminal shows.</summary>
    public const string PlainText = "text/plain";
}
