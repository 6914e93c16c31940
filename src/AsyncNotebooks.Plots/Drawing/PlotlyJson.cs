using Plotly.NET;

namespace AsyncNotebooks.Plots;

/// <summary>A chart as the text that plotly.js takes, safe within a page.</summary>
internal static class PlotlyJson
{
    /// <summary>An object with <c>data</c>, <c>layout</c> and <c>config</c>. A "&lt;" stands as \u003c, so that nothing in it can end a script element.</summary>
    public static string Write(GenericChart chart) => GenericChart.toJson(chart).Replace("<", @"\u003c", StringComparison.Ordinal);
}
