using System.Text;

namespace AsyncNotebooks.Views;

/// <summary>Text in columns, for a terminal: words to the left, numbers to the right.</summary>
internal static class TextColumns
{
    /// <summary>The rows below the header, each column as wide as its widest cell.</summary>
    public static string Write(DataTable table, params ReadOnlySpan<string> numeric)
    {
        var widths = table.Header.Select((name, column) => table.Rows.Select(row => row[column].Length).Append(name.Length).Max()).ToArray();
        var toTheRight = table.Header.Select(numeric.ToArray().Contains).ToArray();
        var text = new StringBuilder();
        foreach (var row in table.Rows.Prepend(table.Header))
        {
            var cells = row.Select((cell, column) => toTheRight[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
