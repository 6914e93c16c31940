using System.Globalization;

namespace AsyncNotebooks;

/// <summary>An exercise whose answer is a value or two of the same kind: a prediction.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
internal abstract class ValueCheck<T>(string id, string answerName) : ExerciseCheck(id, answerName)
{
    // More than any answer has. A sequence may have no end.
    private const int MostItems = 20;

    public sealed override string Judge(IReadOnlyList<object?> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var expected = AnswerName.Split(',').Length;
        Expect(answer.Count == expected, "signature", $"This exercise checks `{AnswerName}`. Give it that.");
        answer = Rehearse.Plainly(() => answer.Select(AsAsked).ToList()).Result;
        if (answer.Any(IsBlank))
            throw new NotAttemptedException();
        Expect(answer.All(value => value is T), "signature", $"This exercise expects `{Signature.Name(typeof(T))}` for `{AnswerName}`.");
        return Judge([.. answer.Cast<T>()]);
    }

    /// <inheritdoc cref="ExerciseCheck.Judge"/>
    protected abstract string Judge(T[] values);

    // 4 is an int, and as good a number of seconds as 4.0. A sequence is the learner's code until it has been gone through.
    private static object? AsAsked(object? value) => value switch
    {
        int or long or float or decimal when typeof(T) == typeof(double) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        IEnumerable<string> lines => lines.Take(MostItems).ToList(),
        _ => value,
    };

    private static bool IsBlank(object? value) => value switch
    {
        null or "?" => true,
        string => false,
        System.Collections.IEnumerable items => items.Cast<object?>().All(IsBlank),
        _ => false,
    };
}
