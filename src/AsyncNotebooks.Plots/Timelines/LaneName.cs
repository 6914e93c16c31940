namespace AsyncNotebooks.Plots;

/// <summary>What stands above a lane's bar: the task's name, its other name where there is room, and how it ended.</summary>
/// <param name="Indent">How far in it begins, a step for each parent; in units of the drawing.</param>
/// <param name="Name">The title of the lane.</param>
/// <param name="Beside">What stands beside it, smaller; may be empty.</param>
/// <param name="End">How the task ended, with a sign before an end that is none.</param>
internal readonly record struct LaneName(double Indent, string Name, string Beside, string End)
{
    private const double Step = 16;
    private const int DeepestIndent = 8;

    /// <summary>The words of a lane, shortened to what fits on a narrow screen.</summary>
    public static LaneName Of(Lane lane, LaneWords words)
    {
        var indent = Step * Math.Min(lane.Depth, DeepestIndent);
        var end = Sign(lane.End) + words.End(lane.End);
        var room = Chart.Width - indent;
        var name = TextSize.Shorten(lane.Title, room * 0.6, TextSize.Ordinary);
        room -= TextSize.Bold * TextSize.Width($"{name}\u2002", TextSize.Ordinary);
        var beside = $"{lane.Subtitle}\u2002";
        var fits = lane.BothTitles != lane.Title && TextSize.Width(beside + end) <= room;
        room -= fits ? TextSize.Width(beside) : 0;
        return new(indent, $"{name}\u2002", fits ? beside : "", TextSize.Shorten(end, lane.End.IsBad ? room / TextSize.Bold : room));
    }

    private static string Sign(LaneEnd end) => end.Kind switch
    {
        TraceEventKind.Cancelled => "✕ ",
        TraceEventKind.Failed => "! ",
        null => "… ",
        _ => "",
    };
}
