using System.Text.Json.Nodes;

namespace AsyncNotebooks.Plots;

/// <summary>Panels one above the other in a Plotly figure.</summary>
internal static class Panels
{
    private const double Gap = 0.12;

    /// <summary>The share of the height that a panel takes; the first is at the top.</summary>
    public static JsonArray Domain(int index, int count)
    {
        var height = (1 - (Gap * (count - 1))) / count;
        var top = 1 - (index * (height + Gap));
        return [Math.Round(Math.Max(0, top - height), 4), Math.Round(top, 4)];
    }
}
