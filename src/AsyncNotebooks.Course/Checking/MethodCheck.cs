namespace AsyncNotebooks;

/// <summary>An exercise whose answer is a method.</summary>
/// <typeparam name="TMethod">Its signature.</typeparam>
internal abstract class MethodCheck<TMethod>(string id, string answerName) : ExerciseCheck(id, answerName)
    where TMethod : Delegate
{
    public sealed override string Judge(IReadOnlyList<object?> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Judge(Signature.Fit<TMethod>(answer is [var only] ? only : null, AnswerName));
    }

    /// <inheritdoc cref="ExerciseCheck.Judge"/>
    protected abstract string Judge(TMethod method);
}
