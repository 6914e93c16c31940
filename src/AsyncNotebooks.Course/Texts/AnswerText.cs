namespace AsyncNotebooks;

/// <summary>An answer as a learner would type it into a cell.</summary>
/// <param name="Name">What is particular about it. For a wrong answer, the reason that it must be given.</param>
/// <param name="Code">The cell.</param>
internal sealed record AnswerText(string Name, string Code);
