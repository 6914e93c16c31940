using System.Text;

namespace AsyncNotebooks;

/// <summary>The numbers behind a figure, as text with units: for people who cannot see it, and for those who want to know exactly.</summary>
/// <param name="Header">The names of the columns; the first column names the row.</param>
/// <param name="Rows">The cells, as many in each row as there are columns.</param>
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.PlainText])]
public sealed record DataTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) : IRepresented
{
    private const int MostRows = 200;

    /// <summary>What the table leaves out, in words; empty when it leaves nothing out.</summary>
    public string Note { get; private init; } = "";

    /// <inheritdoc/>
    public IEnumerable<(string MimeType, string Content)> Represent() => [(Mime.Html, ToHtml()), (Mime.PlainText, ToString())];

    /// <summary>The columns side by side, for a terminal.</summary>
    public override string ToString()
    {
        var widths = Header.Select((name, column) => Rows.Select(row => row[column].Length).Append(name.Length).Max()).ToArray();
        var text = new StringBuilder();
        foreach (var row in Rows.Prepend(Header))
            text.Append(string.Join("  ", row.Select((cell, column) => Padded(cell, column, widths[column]))).TrimEnd()).Append('\n');
        return text.Append(Note).ToString().TrimEnd();
    }

    /// <summary>A table in HTML, its header cells marked as such.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder("<table><thead><tr>");
        html.AppendJoin("", Header.Select(name => $"<th scope=\"col\">{Escape(name)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in Rows)
        {
            var cells = row.Select((cell, column) => column == 0 ? $"<th scope=\"row\">{Escape(cell)}</th>" : $"<td>{Escape(cell)}</td>");
            html.Append("<tr>").AppendJoin("", cells).Append("</tr>\n");
        }

        return html.Append("</tbody></table>").Append(Note.Length > 0 ? $"<p>{Escape(Note)}</p>" : "").ToString();
    }

    /// <summary>The table with no more rows than a person reads: evenly chosen, the last one kept, and a note that says so.</summary>
    internal DataTable Thinned()
    {
        if (Rows.Count <= MostRows)
            return this;
        var step = (Rows.Count - 1) / (MostRows - 1.0);
        return this with
        {
            Rows = [.. Enumerable.Range(0, MostRows).Select(i => Rows[(int)Math.Round(i * step)])],
            Note = $"{MostRows} of {Quantity.Number(Rows.Count)} rows, evenly chosen.",
        };
    }

    private static string Escape(string text) => Plots.SvgWriter.Escape(text);

    private static string Padded(string cell, int column, int width) => column == 0 ? cell.PadRight(width) : cell.PadLeft(width);
}
