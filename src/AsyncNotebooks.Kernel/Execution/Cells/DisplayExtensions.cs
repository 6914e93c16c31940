using AsyncNotebooks.Kernel;

// The real kernel's extension lives in System, so that a cell needs no using for it.
namespace System;

/// <summary>Shows values from a cell.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value now, without waiting for the end of the cell.</summary>
    /// <param name="value">Any value, null too.</param>
    /// <param name="mimeTypes">The forms to show it in; none: those its type prefers.</param>
    /// <returns>A handle that can show another value in the same place.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);
}
