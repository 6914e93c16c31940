namespace AsyncNotebooks.Views;

/// <summary>One turn of the loop: what ran in it, and what it left.</summary>
/// <param name="Number">Its number, from 1; 0 for what was there before the first.</param>
/// <param name="Time">When it began, in seconds on the loop's clock.</param>
/// <param name="Lists">What is to be told, always in the same order.</param>
/// <param name="Hidden">The turns before it of which the trace has nothing to tell, in words; empty if there are none.</param>
internal sealed record TurnCard(int Number, double Time, IReadOnlyList<TurnList> Lists, string Hidden)
{
    /// <summary>What it is called.</summary>
    public string Title => Number == 0 ? "before turn 1" : FormattableString.Invariant($"turn {Number}");
}

/// <summary>A part of a card: its name and what is in it.</summary>
/// <param name="Name">In a word.</param>
/// <param name="Heading">In a few words.</param>
/// <param name="Meaning">In a sentence.</param>
/// <param name="Items">The entries, in order.</param>
/// <param name="New">Those among them that the turn before did not leave.</param>
internal sealed record TurnList(string Name, string Heading, string Meaning, IReadOnlyList<string> Items, IReadOnlySet<string> New);
