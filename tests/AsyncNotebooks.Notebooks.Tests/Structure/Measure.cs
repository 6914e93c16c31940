namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>The measure of the chapters, and each exception with its reason.</summary>
internal static class Measure
{
    /// <summary>How many exercises the whole course has at least.</summary>
    public const int Exercises = 26;

    // Sections that teach nothing a run could show.
    private static readonly Dictionary<(string Chapter, string Section), string> s_withoutPlot = new()
    {
        [("00", "What this is")] = "It says what a notebook is, before the first cell.",
        [("00", "Open it")] = "It is a table of programs to install.",
        [("00", "Does it run here?")] = "It must work where the library that draws is missing.",
        [("00", "How exercises work")] = "It shows the learner's progress, and there is none yet.",
        [("00", "The map")] = "It is the list of the chapters.",
        [("07", "What the machine finds, and what it leaves to you")] = "It is a table of what analyzers find in all cells; nothing runs.",
        [("03", "This turn, the next turn")] = "Its picture is the table of the turns: what stood in the queues after each.",
        [("03", "When a callback throws")] = "It asks who catches an exception, which takes no time.",
        [("03", "Other threads")] = "The lanes of a timeline are tasks; here one task is called by two threads.",
    };

    /// <summary>
    /// How many cells a lesson has, its exercises apart: five exercises stand where three were asked for, and nobody does them in one sitting.
    /// </summary>
    public static (int Least, int Most) CellsOf(string chapter) => chapter switch
    {
        // A start page: who has come this far wants to begin.
        "00" => (15, 30),
        _ => (30, 60),
    };

    /// <summary>How many exercises a chapter has at least; the first two come before there is much to practise.</summary>
    public static int ExercisesOf(string chapter) => chapter is "00" or "01" ? 1 : 3;

    /// <summary>Whether a section is excused from showing a figure.</summary>
    public static bool NeedsNoPlot(string chapter, string section) => s_withoutPlot.ContainsKey((chapter, section));
}
