using System.Collections;
using System.Globalization;

namespace AsyncNotebooks;

/// <summary>A value as a message shows it: strings in quotes, sequences by their first items, numbers the same in every country.</summary>
internal static class ShownValue
{
    private const int ItemsShown = 8;

    /// <summary>The text of <paramref name="value"/>.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        IEnumerable items => OfItems([.. items.Cast<object?>()]),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? value.GetType().Name,
    };

    /// <summary>Whether two values mean the same: sequences by their items, all else by <see cref="object.Equals(object, object)"/>.</summary>
    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (string, _) or (_, string) => Equals(left, right),
        (IEnumerable a, IEnumerable b) => a.Cast<object?>().SequenceEqual(b.Cast<object?>(), ItemComparer),
        _ => Equals(left, right),
    };

    private static readonly IEqualityComparer<object?> ItemComparer = EqualityComparer<object?>.Create(AreEqual, _ => 0);

    private static string OfItems(object?[] items)
    {
        var shown = items.Take(ItemsShown).Select(Of);
        var rest = items.Length > ItemsShown ? $", … {items.Length} in all" : "";
        return $"[{string.Join(", ", shown)}{rest}]";
    }
}
