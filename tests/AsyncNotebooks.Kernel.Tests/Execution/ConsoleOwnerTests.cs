using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Execution;

/// <summary>Swaps the console of the whole process, so nothing else may run meanwhile.</summary>
[CollectionDefinition("console owner", DisableParallelization = true)]
[Collection("console owner")]
public sealed class ConsoleOwnerTests
{
    [Fact]
    public async Task Console_OutsideOfCells_WritesToTheWriterThatWasThere()
    {
        var original = Console.Out;
        using var own = new StringWriter();
        Console.SetOut(own);
        try
        {
            await using var session = new CSharpSession(new SessionOptions());
            var result = await session.RunAsync("Console.Write(\"cell\");");
            Console.Write("outside");

            Assert.Equal("cell", result.Text());
            Assert.Equal("outside", own.ToString());
        }
        finally
        {
            Console.SetOut(original);
        }
    }
}
