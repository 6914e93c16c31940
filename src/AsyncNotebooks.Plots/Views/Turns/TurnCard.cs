namespace AsyncNotebooks.Views;

/// <summary>One turn of the loop: what ran in it, and what it left.</summary>
/// <param name="Label">Its number; a word for what is no turn.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Time">When it began, in seconds on the loop's clock.</param>
/// <param name="Lists">What is to be told, always in the same order.</param>
/// <param name="Hidden">The turns before it of which the trace has nothing to tell, in words; empty if there are none.</param>
internal sealed record TurnCard(string Label, string Title, double Time, IReadOnlyList<TurnList> Lists, string Hidden);

/// <summary>A part of a card: its name and what is in it.</summary>
/// <param name="Name">In a word.</param>
/// <param name="Heading">In a few words.</param>
/// <param name="Meaning">In a sentence.</param>
/// <param name="Items">The entries, in order.</param>
/// <param name="New">Those among them that the turn before did not leave.</param>
internal sealed record TurnList(string Name, string Heading, string Meaning, IReadOnlyList<string> Items, IReadOnlySet<string> New);
