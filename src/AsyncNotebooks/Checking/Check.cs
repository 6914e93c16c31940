using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

/// <summary>
/// The claims of a notebook, in the cell that makes them: one that holds prints a quiet line, one that does not stops the cell.
/// So the prose cannot drift away from what the program does.
/// <code>
/// Check.That(elapsed == 2, "both finished after two virtual seconds");   // ✓ both finished after two virtual seconds
/// </code>
/// </summary>
public static partial class Check
{
    /// <summary>Claims that something is true.</summary>
    /// <param name="claim">What must be true.</param>
    /// <param name="words">The claim in words, as the reader will see it.</param>
    /// <param name="expression">The text of <paramref name="claim"/>; the compiler fills it in.</param>
    /// <exception cref="ClaimFailedException">It is false.</exception>
    public static void That(bool claim, string words, [CallerArgumentExpression(nameof(claim))] string expression = "") =>
        Settle(claim, words, $"{expression}  is false");

    /// <summary>Claims that something is true, where finding out takes more than an expression.</summary>
    /// <param name="claim">Gives what must be true. An exception that it throws is the failure of the claim.</param>
    /// <param name="words">The claim in words, as the reader will see it.</param>
    /// <param name="expression">The text of <paramref name="claim"/>; the compiler fills it in.</param>
    /// <exception cref="ClaimFailedException">It is false, or could not be found out.</exception>
    public static void That(Func<bool> claim, string words, [CallerArgumentExpression(nameof(claim))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(claim);
        bool holds;
        try
        {
            holds = claim();
        }
        catch (Exception exception)
        {
            throw new ClaimFailedException(Message(words, $"{expression}  threw {exception.GetType().Name}: {exception.Message}"), exception);
        }

        Settle(holds, words, $"{expression}  is false");
    }

    /// <summary>Claims that a value is the expected one; sequences are compared item by item.</summary>
    /// <param name="expected">The value that the prose speaks of.</param>
    /// <param name="actual">The value that the program found.</param>
    /// <param name="words">The claim in words, as the reader will see it.</param>
    /// <param name="expression">The text of <paramref name="actual"/>; the compiler fills it in.</param>
    /// <exception cref="ClaimFailedException">They differ.</exception>
    public static void Equal<T>(T expected, T actual, string words, [CallerArgumentExpression(nameof(actual))] string expression = "") =>
        Settle(ShownValue.AreEqual(expected, actual), words, $"{expression}  is {ShownValue.Of(actual)}, expected {ShownValue.Of(expected)}");

    /// <summary>Claims that a value lies in a range, both ends included; the way to speak of measured time.</summary>
    /// <param name="low">The least that is allowed.</param>
    /// <param name="high">The most that is allowed.</param>
    /// <param name="actual">The value that the program found.</param>
    /// <param name="words">The claim in words, as the reader will see it.</param>
    /// <param name="expression">The text of <paramref name="actual"/>; the compiler fills it in.</param>
    /// <exception cref="ClaimFailedException">It lies outside, or is not comparable (NaN).</exception>
    public static void Between<T>(T low, T high, T actual, string words, [CallerArgumentExpression(nameof(actual))] string expression = "")
        where T : IComparable<T> =>
        Settle(
            actual is not double.NaN and not float.NaN && actual.CompareTo(low) >= 0 && actual.CompareTo(high) <= 0,
            words,
            $"{expression}  is {ShownValue.Of(actual)}, expected {ShownValue.Of(low)} to {ShownValue.Of(high)}");

    /// <summary>Claims that a program printed these lines; a failure shows the first line that differs.</summary>
    /// <param name="expected">The lines that the prose speaks of.</param>
    /// <param name="actual">The lines that the program printed.</param>
    /// <param name="words">The claim in words, as the reader will see it.</param>
    /// <param name="expression">The text of <paramref name="actual"/>; the compiler fills it in.</param>
    /// <exception cref="ClaimFailedException">A line differs, is missing or is one too many.</exception>
    public static void Lines(
        IEnumerable<string> expected, IEnumerable<string> actual, string words, [CallerArgumentExpression(nameof(actual))] string expression = "")
    {
        var difference = FirstDifference([.. expected], [.. actual]);
        Settle(difference is null, words, $"{expression}  {difference}");
    }

    private static string? FirstDifference(string[] expected, string[] actual)
    {
        for (var i = 0; i < Math.Max(expected.Length, actual.Length); i++)
        {
            var (wanted, found) = (expected.ElementAtOrDefault(i), actual.ElementAtOrDefault(i));
            if (wanted != found)
                return $"differs in line {i + 1}:\n    expected  {wanted ?? "(no more lines)"}\n    found     {found ?? "(no more lines)"}";
        }

        return null;
    }

    private static void Settle(bool holds, string words, string finding)
    {
        if (!holds)
            throw new ClaimFailedException(Message(words, finding));
        Console.WriteLine($"✓ {words}");
    }

    private static string Message(string words, string finding) => $"this claim does not hold: {words}\n  {finding}";
}
