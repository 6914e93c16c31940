namespace AsyncNotebooks;

/// <summary>From a check to a verdict.</summary>
internal static class Judgement
{
    /// <summary>Runs the check.</summary>
    public static Verdict Of(ExerciseCheck check, string title, IReadOnlyList<object?> answer)
    {
        try
        {
            return new(check.Id, title, VerdictKind.Correct, "", Judge(check, answer));
        }
        catch (NotAttemptedException)
        {
            return new(check.Id, title, VerdictKind.NotAttempted, "", "The starter is still there. Fill it in, and run the cell again. Keep the types as they are: a method with other types would stand beside the starter, not in its place.");
        }
        catch (NotYetException finding)
        {
            return new(check.Id, title, VerdictKind.NotYet, finding.Reason, finding.Message) { Timeline = finding.Timeline };
        }
        catch (Exception failure)
        {
            // Thrown where the check called the answer without a loop around it.
            var cause = failure.GetBaseException();
            return new(check.Id, title, VerdictKind.NotYet, "exception", $"Your code threw {cause.GetType().Name}{LearnerCode.At(LearnerCode.LineOf(cause))}: {cause.Message}");
        }
    }

    // A busy machine can make a harmless step look as if it held the loop. Twice in a row it will not.
    private static string Judge(ExerciseCheck check, IReadOnlyList<object?> answer)
    {
        try
        {
            return check.Judge(answer);
        }
        catch (NotYetException finding) when (finding.IsDoubtful)
        {
            return check.Judge(answer);
        }
    }
}
