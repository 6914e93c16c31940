namespace AsyncNotebooks;

/// <summary>
/// One exercise, as a notebook cell uses it: <c>Exercise.Of("02-cold-start").Check(OpenBakery)</c>, <c>.Hint()</c>, <c>.Hint(2)</c>, <c>.Solution()</c>.
/// </summary>
/// <remarks>
/// A check does not compare texts. It runs the learner's code, most often on a virtual clock and under a <see cref="Trace"/>, and looks at what
/// happened. So every answer that does what was asked is correct.
/// </remarks>
public sealed partial class Exercise
{
    private readonly ExerciseCheck _check;

    private Exercise(ExerciseCheck check) => (_check, Text) = (check, ExerciseText.Of(check.Id));

    /// <summary>Its name: the number of its chapter and a few words, <c>02-cold-start</c>.</summary>
    public string Id => _check.Id;

    /// <summary>The number of its chapter, two digits.</summary>
    public string Chapter => Id[..2];

    /// <summary>Its title.</summary>
    public string Title => Text.Title;

    /// <summary>What it says and shows.</summary>
    internal ExerciseText Text { get; }

    /// <summary>The last line of the answer's cell, whose value is the verdict.</summary>
    internal string CheckCode => $"Exercise.Of(\"{Id}\").Check({_check.AnswerName})";

    /// <summary>The exercise of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest.</exception>
    public static Exercise Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var check = Catalogue.Checks.FirstOrDefault(check => string.Equals(check.Id, id.Trim(), StringComparison.OrdinalIgnoreCase));
        return check is null ? throw new KeyNotFoundException(NearestNames.Explain(id, Catalogue.Checks.Select(other => other.Id))) : new(check);
    }

    /// <summary>Checks a method.</summary>
    /// <param name="answer">The method itself, not called. A wrong signature is a verdict, not a compiler error.</param>
    public Verdict Check(Delegate answer) => Judge(answer);

    /// <summary>Checks a value.</summary>
    /// <param name="answer">The value; null and "?" stand for a blank that has not been filled in.</param>
    public Verdict Check(object? answer) => Judge(answer);

    /// <summary>Checks two values, or two methods.</summary>
    public Verdict Check(object? first, object? second) => Judge(first, second);

    /// <summary>A hint; the further on, the more it says. None gives the solution.</summary>
    /// <param name="number">Which one, from 1.</param>
    public Note Hint(int number = 1)
    {
        var count = Text.Hints.Count;
        if (number < 1 || number > count)
            return new Note(Title, $"There are {count} hints, from `.Hint(1)` to `.Hint({count})`.");
        ProgressStore.Current.Change(Id, entry => entry with { Hints = Math.Max(entry.Hints, number) });
        var further = number < count ? $"\n\nStill stuck? `.Hint({number + 1})` says more." : "\n\nThat was the last one. Then comes `.Solution()`.";
        return new Note($"Hint {number} of {count} · {Title}", Text.Hints[number - 1] + further);
    }

    /// <summary>One answer that is right. There are others.</summary>
    public Note Solution() => new($"One solution · {Title}", $"```csharp\n{Text.Solution}\n```");

    /// <inheritdoc/>
    public override string ToString() => $"{Id} · {Title}";

    private Verdict Judge(params object?[] answer)
    {
        var verdict = Judgement.Of(_check, Title, answer);
        return verdict.Kind is VerdictKind.NotAttempted
            ? verdict
            : verdict with { Remark = ProgressStore.Current.Change(Id, entry => entry.After(verdict.Kind, TimeProvider.System.GetUtcNow())) };
    }
}
