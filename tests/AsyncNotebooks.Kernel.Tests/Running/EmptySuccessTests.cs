namespace AsyncNotebooks.Kernel.Tests.Running;

public sealed class EmptySuccessTests
{
    [Theory]
    [InlineData("Check.That(1 < 2, \"one\");", "✓ one\n")]
    [InlineData("// Check.That(false, \"a comment\");", "")]
    [InlineData("Console.WriteLine(\"Check.That(true)\");", "Check.That(true)\n")]
    [InlineData("#r \"Helper.dll\"", "")]
    [InlineData("var a = 1;", "")]
    [InlineData("int Twice(int n) { return 2 * n; }", "")]
    [InlineData("1 + 1", "2")]
    [InlineData("#!html\n<b></b>", "")]
    public void Of_CellThatDidWhatItSays_IsNull(string code, string shown) => Assert.Null(EmptySuccess.Of(Cell(code, shown), code, hasChecks: true));

    [Theory]
    [InlineData("void Later() => Check.That(true, \"never\");\nCheck.Equal<int>(1, 1, \"one\");", "✓ one\n", "of the 2 checks in this cell 1 ran")]
    [InlineData("Exercise.Of(\"02-cold-start\").Check(OpenBakery);", "", "the exercise's check shows no verdict")]
    [InlineData("new List<int>().Clear()", "", "ends in an expression, and shows nothing")]
    [InlineData("await Quiet() // nothing", " \n", "ends in an expression, and shows nothing")]
    public void Of_CellThatDidNot_SaysWhatIsMissing(string code, string shown, string expected) =>
        Assert.Contains(expected, EmptySuccess.Of(Cell(code, shown), code, hasChecks: true), StringComparison.Ordinal);

    [Fact]
    public void Of_ChecksOfAnotherLibrary_AreNotCounted() => Assert.Null(EmptySuccess.Of(Cell("Check.That(true);", ""), "Check.That(true);", hasChecks: false));

    private static NotebookCell Cell(string code, string shown)
    {
        var cell = new NotebookCell("cell", CellKind.Code, code);
        if (shown.Length > 0)
            cell.Outputs.Add(new System.Text.Json.Nodes.JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = shown });
        return cell;
    }
}
