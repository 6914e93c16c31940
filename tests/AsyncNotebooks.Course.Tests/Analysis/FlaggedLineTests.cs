namespace AsyncNotebooks.Tests;

public sealed class FlaggedLineTests
{
    private const string Code = "var a = 1;\n    Wait(a < 2);\nawait\n  Later();";

    [Fact]
    public void ToText_OnePiece_IsUnderlinedWithoutTheIndentation() => Assert.Equal(
        """
        2 | Wait(a < 2);
          |      ~~~~~
          | R1  Do not wait.
        """,
        Text(At("R1", "Do not wait.", 2, 10, 2, 15)));

    [Fact]
    public void ToText_TwoRulesOnOnePiece_ShareTheUnderline() => Assert.Equal(
        """
        2 | Wait(a < 2);
          | ~~~~
          | R1   Do not wait.
          | R22  Await.
        """,
        Text(At("R1", "Do not wait.", 2, 5, 2, 9), At("R22", "Await.", 2, 5, 2, 9)));

    [Fact]
    public void ToText_TwoPieces_StandInTheOrderOfTheCode() => Assert.Equal(
        """
        2 | Wait(a < 2);
          | ~~~~
          | R1  First.
          |      ~~~~~
          | R2  Second.
        """,
        Text(At("R2", "Second.", 2, 10, 2, 15), At("R1", "First.", 2, 5, 2, 9)));

    [Fact]
    public void ToText_PieceOverTwoLines_IsUnderlinedToTheEndOfItsFirst() => Assert.Equal(
        """
        3 | await
          | ~~~~~
          | R1  Await less.
        """,
        Text(At("R1", "Await less.", 3, 1, 4, 10)));

    [Fact]
    public void ToText_PieceWithoutLength_HasOneTilde() => Assert.Equal(
        """
        4 | Later();
          |         ~
          | R1  } expected
        """,
        Text(At("R1", "} expected", 4, 11, 4, 11)));

    [Fact]
    public void Of_TwoLines_GivesEachOnce() =>
        Assert.Equal(2, FlaggedLine.Of(Code, [At("R1", "a", 1, 1, 1, 4), At("R2", "b", 1, 5, 1, 6), At("R1", "a", 4, 3, 4, 8)]).Count());

    [Fact]
    public void ToHtml_Piece_IsUnderlinedAndEscaped()
    {
        var html = FlaggedLine.Of(Code, [At("R1", "Use <await>.", 2, 10, 2, 15)]).Single().ToHtml();

        Assert.Contains(";text-underline-offset:3px\">a &lt; 2</u>);", html, StringComparison.Ordinal);
        Assert.Contains("<strong>R1</strong> Use &lt;await&gt;.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_OverlappingPieces_LoseNoCode()
    {
        var html = FlaggedLine.Of(Code, [At("R1", "a", 2, 5, 2, 12), At("R2", "b", 2, 10, 2, 16)]).Single().ToHtml();

        Assert.Contains(">Wait(a &lt; 2)</u>;</code>", html, StringComparison.Ordinal);
        Assert.Contains("<code>Wait(a </code>", html, StringComparison.Ordinal);
        Assert.Contains("<code>a &lt; 2)</code>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_PieceWithoutLengthAtTheEnd_KeepsTheLine() =>
        Assert.Contains("Later();</code>", FlaggedLine.Of(Code, [At("R1", "}", 4, 11, 4, 11)]).Single().ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void ToHtml_RuleWithAPage_LeadsThere() => Assert.Contains(
        "<a href=\"https://rules.example/R1\"><strong>R1</strong></a>",
        FlaggedLine.Of(Code, [At("R1", "a", 1, 1, 1, 4) with { Help = "https://rules.example/R1" }]).Single().ToHtml(),
        StringComparison.Ordinal);

    private static string Text(params AnalyzerFinding[] findings) => Assert.Single(FlaggedLine.Of(Code, findings)).ToText();

    private static AnalyzerFinding At(string rule, string message, int line, int column, int endLine, int endColumn) =>
        new("cell", rule, message, "", line, column, endLine, endColumn);
}
