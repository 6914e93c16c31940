using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// Turns values into text with .NET Interactive's own formatter, so that a notebook looks the same in both kernels: HTML for all but
/// strings, and for types that name their preferred MIME types each of those.
/// </summary>
internal static class ValueFormatter
{
    private static readonly Lock RegistrationLock = new();

    /// <summary>The value in several forms.</summary>
    /// <param name="value">Any value, null too.</param>
    /// <param name="mimeTypes">The forms asked for; none: those the type prefers.</param>
    public static IReadOnlyDictionary<string, string> Format(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        var asked = mimeTypes.Count > 0 ? mimeTypes : PreferredFor(value);
        return asked.ToDictionary(mimeType => mimeType, mimeType => value.ToDisplayString(mimeType));
    }

    // The formatter is one per process and looks at a type's attributes when it meets the type first. Two sessions must not do that at once.
    private static IReadOnlyCollection<string> PreferredFor(object? value)
    {
        lock (RegistrationLock)
            return Formatter.GetPreferredMimeTypesFor(value?.GetType());
    }
}
