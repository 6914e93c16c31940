namespace AsyncNotebooks.Plots;

/// <summary>Shapes that tell one line's points from another's without colour.</summary>
internal static class Markers
{
    /// <summary>The outline of the marker of the line with that index, around a place.</summary>
    public static string Path(int index, double x, double y)
    {
        var shape = (index % 4) switch
        {
            0 => "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z",
            1 => "m-4 -4h8v8h-8Z",
            2 => "m0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5Z",
            _ => "m0-5l5 9h-10Z",
        };
        return $"M{SvgWriter.Number(x)} {SvgWriter.Number(y)}{shape}";
    }
}
