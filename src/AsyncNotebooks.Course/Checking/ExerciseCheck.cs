namespace AsyncNotebooks;

/// <summary>What makes an answer to one exercise right. A new one stands in the exercise's folder and in <see cref="Catalogue"/>.</summary>
/// <param name="id">The exercise, which is also the name of its folder.</param>
/// <param name="answerName">What the starter calls the answer: the argument of <c>Check</c>.</param>
internal abstract class ExerciseCheck(string id, string answerName)
{
    public string Id { get; } = id;

    public string AnswerName { get; } = answerName;

    /// <summary>Judges an answer: returns in a sentence why it is right.</summary>
    /// <param name="answer">What the learner gave to <c>Check</c>. It may be called twice with the same, so a world is made inside.</param>
    /// <exception cref="NotYetException">It is not right yet.</exception>
    public abstract string Judge(IReadOnlyList<object?> answer);

    /// <summary>Says what must be true, and what to tell the learner if it is not.</summary>
    /// <param name="holds">What must be true.</param>
    /// <param name="reason">The mistake in two or three words; a <c>Wrong-*.csx</c> carries the same.</param>
    /// <param name="message">What was seen and where to look; never the solution.</param>
    protected static void Expect(bool holds, string reason, string message)
    {
        if (!holds)
            throw new NotYetException(reason, message);
    }
}
