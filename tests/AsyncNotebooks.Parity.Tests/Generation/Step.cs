namespace AsyncNotebooks.Parity.Generation;

/// <summary>A step of a generated program: data, so that two interpreters in two languages can run it.</summary>
/// <param name="Do">What to do; the interpreters have a method for each.</param>
/// <param name="Id">The number of the child, the lock, the queue … that it is about.</param>
/// <param name="Seconds">A time, or null for none.</param>
/// <param name="Word">A variant.</param>
/// <param name="Flag">Another variant.</param>
/// <param name="Bodies">Programs inside the step.</param>
/// <param name="Parts">The tasks it is about: <c>task</c>, one that was started before, or <c>child</c>, a new one.</param>
internal sealed record Step(
    string Do,
    int Id = 0,
    double? Seconds = null,
    string? Word = null,
    bool Flag = false,
    IReadOnlyList<IReadOnlyList<Step>>? Bodies = null,
    IReadOnlyList<Step>? Parts = null);
