namespace AsyncNotebooks.Parity;

/// <summary>Small programs, each written twice, must say the same at the same times under CPython and here.</summary>
public class ProgramTests
{
    public static TheoryData<string> Programs => [.. ProgramCatalog.Names.Order(StringComparer.Ordinal)];

    [SkippableTheory]
    [MemberData(nameof(Programs))]
    public void Trace_OfTwinPrograms_IsTheSame(string program)
    {
        var python = CPython.OrSkip().Trace(new { program = ProgramCatalog.ToPython(program) });
        var ours = Bounded.Run(program, () => Record(ProgramCatalog.Get(program)));
        SideBySide.AssertSame(program, python, [.. ours.Lines, .. ours.Leftovers]);
    }

    [SkippableFact]
    public void Catalog_OfPrograms_HasATwinForEach() =>
        Assert.Equal(CPython.OrSkip().Names(new { names = "all" }), ProgramCatalog.Names.Select(ProgramCatalog.ToPython).Order(StringComparer.Ordinal));

    [Fact]
    public void Comparison_OfDifferentTraces_Fails() =>
        Assert.Throws<Xunit.Sdk.FailException>(() => SideBySide.AssertSame("sample", ["0 a", "0 b"], ["0 a", "1 b"]));
}
