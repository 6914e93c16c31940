namespace AsyncNotebooks;

/// <summary>What an exercise says and shows. It lies as files in the exercise's folder, which travel inside the assembly.</summary>
/// <param name="Title">The title: the first line of <c>Task.md</c>.</param>
/// <param name="Minutes">How long it takes: the second line.</param>
/// <param name="Task">What is asked: the rest.</param>
/// <param name="Starter">The cell that the learner begins with: <c>Starter.csx</c>.</param>
/// <param name="Hints">The hints, each saying more than the last: <c>Hints.md</c>, parted by lines of <c>---</c>.</param>
/// <param name="Right">Answers that pass, ours first: <c>Solution.csx</c> and <c>Right-*.csx</c>.</param>
/// <param name="Wrong">Classic mistakes: <c>Wrong-*.csx</c>, each named after the reason that it must be given.</param>
internal sealed record ExerciseText(
    string Title,
    int Minutes,
    string Task,
    string Starter,
    IReadOnlyList<string> Hints,
    IReadOnlyList<AnswerText> Right,
    IReadOnlyList<AnswerText> Wrong)
{
    /// <summary>The answer that learners are shown.</summary>
    public string Solution => Right[0].Code;

    /// <summary>Reads an exercise's files.</summary>
    public static ExerciseText Of(string id)
    {
        var task = EmbeddedFiles.Read($"{id}/Task.md").Split('\n', 3);
        return new(
            Title: task[0].TrimStart('#', ' '),
            Minutes: int.Parse(task[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture),
            Task: task[2].Trim(),
            Starter: EmbeddedFiles.Read($"{id}/Starter.csx"),
            Hints: [.. EmbeddedFiles.Read($"{id}/Hints.md").Split("\n---\n").Select(hint => hint.Trim())],
            Right: [.. Answers(id, "Solution"), .. Answers(id, "Right-")],
            Wrong: [.. Answers(id, "Wrong-")]);
    }

    private static IEnumerable<AnswerText> Answers(string id, string prefix) =>
        EmbeddedFiles.Names($"{id}/{prefix}").Select(name => new AnswerText(name[(id.Length + 1 + prefix.Length)..^".csx".Length], EmbeddedFiles.Read(name)));
}
