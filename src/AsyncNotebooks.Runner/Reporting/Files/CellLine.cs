using System.Text.Json;

namespace AsyncNotebooks.Runner.Reporting.Files;

/// <summary>Finds the line of a notebook's file in which a line of a cell stands, for tools that show a message beside it.</summary>
internal static class CellLine
{
    /// <summary>The line of the file, from 1; 1 for a file that is not in the normal form, with one line for each line of a cell.</summary>
    /// <param name="path">The notebook's file.</param>
    /// <param name="cellId">The cell.</param>
    /// <param name="line">The line of the cell, from 1; null for its first.</param>
    public static int InFile(string path, string cellId, int? line)
    {
        if (!File.Exists(path))
            return 1;
        var isInCell = false;
        var number = 0;
        foreach (var text in File.ReadLines(path).Select(text => text.Trim()))
        {
            number++;
            isInCell |= text == $"\"id\": {JsonSerializer.Serialize(cellId)},";
            if (isInCell && text == "\"source\": [")
                return number + (line ?? 1);
        }

        return 1;
    }
}
