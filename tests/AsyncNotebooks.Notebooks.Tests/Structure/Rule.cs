namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>Something that every chapter must be like.</summary>
/// <param name="Name">What tests and messages call it.</param>
/// <param name="Find">Finds where a chapter is not like that.</param>
internal sealed record Rule(string Name, Func<Chapter, IEnumerable<Problem>> Find);

/// <summary>Where a chapter breaks a rule.</summary>
/// <param name="Cell">The id of the cell.</param>
/// <param name="Message">What is wrong there, and what to do.</param>
internal sealed record Problem(string Cell, string Message);
