namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>All rules, those for every notebook first.</summary>
internal static class Rules
{
    /// <summary>What holds for the solutions, too.</summary>
    public static IReadOnlyList<Rule> OfEveryNotebook { get; } =
    [
        new("OneTitle", HeadingRules.OneTitle),
        new("HeadingOrder", HeadingRules.Order),
        new("SetupCell", CellRules.Setup),
        new("CellIds", CellRules.Ids),
        new("Metadata", CellRules.Metadata),
        new("KnownTags", CellRules.KnownTags),
        new("CodeSize", CellRules.CodeSize),
        new("CodeWidth", CellRules.CodeWidth),
        new("MachinePaths", CellRules.MachinePaths),
        new("ReadableFigures", FigureRules.Readable),
        new("Pictures", FigureRules.Pictures),
        new("Links", LinkRules.Resolve),
        new("WeaselWords", ProseRules.WeaselWords),
        new("RealNames", ProseRules.RealNames),
    ];

    /// <summary>What makes a notebook a chapter.</summary>
    public static IReadOnlyList<Rule> OfEveryChapter { get; } =
    [
        .. OfEveryNotebook,
        new("Opening", OpeningRules.Opening),
        new("WhatAllNeed", OpeningRules.WhatAllNeed),
        new("LessonLength", CellRules.LessonLength),
        new("ProseBeforeCode", CellRules.ProseBeforeCode),
        new("MeasuredTag", TimeRules.ClocksAreTagged),
        new("NoMeasuredTimes", TimeRules.NoMeasuredTimes),
        new("PlotPerSection", FigureRules.OnePerSection),
        new("CheckedFigures", FigureRules.Checked),
        new("GlossaryAtFirstUse", GlossaryRules.FirstUse),
        new("RunFirst", LinkRules.RunFirst),
        new("Exercises", ClosingRules.Exercises),
        new("ClosingSections", ClosingRules.Order),
        new("WhatToRemember", ClosingRules.WhatToRemember),
        new("TestYourself", ClosingRules.TestYourself),
        new("ReadMore", ClosingRules.ReadMore),
        new("PreviousAndNext", ClosingRules.PreviousAndNext),
    ];
}
