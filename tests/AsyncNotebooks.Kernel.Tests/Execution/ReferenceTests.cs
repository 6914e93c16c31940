using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Execution;

public sealed class ReferenceTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CSharpSession _session;

    public ReferenceTests() => _session = new CSharpSession(new SessionOptions { WorkingDirectory = _folder.Path });

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Reference_RelativePath_IsSeenByThisAndLaterCells()
    {
        _folder.Library("One", "public static class One { public static int Value => 1; }");
        _folder.Library("Two", "public static class Two { public static int Value => 2; }");

        var first = await _session.RunAsync("#r \"One.dll\"\n#r \"./Two.dll\"\nConsole.Write(One.Value + Two.Value);");
        var second = await _session.RunAsync("using static One;\nConsole.Write(Value);");

        Assert.Equal("3", first.Text());
        Assert.Equal("1", second.Text());
    }

    [Fact]
    public async Task Reference_AloneInItsCell_IsSeenByLaterCells()
    {
        _folder.Library("One", "public static class One { public static int Value => 1; }");

        await _session.RunAsync("#r \"One.dll\"").Succeed();
        await _session.RunAsync("using static One;").Succeed();

        Assert.Equal("1", (await _session.RunAsync("Console.Write(Value);")).Text());
    }

    [Fact]
    public async Task Reference_FileThatNeedsItsNeighbour_FindsIt()
    {
        var below = _folder.Library("Below", "public class Below { public int Value => 5; }");
        _folder.Library("Above", "public class Above : Below { public Below Make() => new Below(); }", below);

        Assert.Equal("5", (await _session.RunAsync("#r \"Above.dll\"\nConsole.Write(new Above().Make().Value);")).Text());
    }

    [Fact]
    public async Task Reference_MissingFile_IsACompileErrorWithTheCure()
    {
        var error = await _session.RunAsync("\n#r \"../artifacts/lib/Missing.dll\"").Fail();

        Assert.StartsWith("(2,1): error CS0006: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("relative to the notebook's folder", error.Traceback[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_NotAnAssembly_IsAnError()
    {
        _folder.File("Text.dll", "no assembly");

        Assert.Equal("CompilationError", (await _session.RunAsync("#r \"Text.dll\"").Fail()).ErrorName);
    }

    [Fact]
    public async Task Reference_LoadedFile_CanBeReplacedAndANewSessionSeesIt()
    {
        _folder.Library("Lib", "public static class Lib { public static int Value => 1; }");
        Assert.Equal("1", (await _session.RunAsync("#r \"Lib.dll\"\nConsole.Write(Lib.Value);")).Text());

        _folder.Library("Lib", "public static class Lib { public static int Value => 2; }");

        await using var other = new CSharpSession(new SessionOptions { WorkingDirectory = _folder.Path });
        Assert.Equal("2", (await other.RunAsync("#r \"Lib.dll\"\nConsole.Write(Lib.Value);")).Text());
        Assert.Equal("1", (await _session.RunAsync("Console.Write(Lib.Value);")).Text());
    }

    [Fact]
    public async Task Reference_InTwoSessions_HasItsOwnStatics()
    {
        var code = $"#r \"{typeof(SampleCounter).Assembly.Location.Replace('\\', '/')}\"\nConsole.Write({typeof(SampleCounter).FullName}.Next());";
        await using var other = new CSharpSession(new SessionOptions());

        Assert.Equal("1", (await _session.RunAsync(code)).Text());
        Assert.Equal("1", (await other.RunAsync(code)).Text());
        Assert.Equal("2", (await _session.RunAsync(code)).Text());
        Assert.Equal(1, SampleCounter.Next());
    }

    [Fact]
    public async Task Reference_Package_IsRestoredWithWhatItNeeds()
    {
        // A package the command line is built with, so the user's package cache has it.
        var result = await _session.RunAsync("#r \"nuget: DiffPlex, 1.9.0\"\nConsole.Write(typeof(DiffPlex.Differ).Assembly.GetName().Name);");

        Assert.Equal("DiffPlex", result.Text());
        Assert.Equal("DiffPlex", (await _session.RunAsync("Console.Write(typeof(DiffPlex.Differ).Namespace);")).Text());
    }

    [Fact]
    public async Task Reference_UnknownPackage_SaysWhichOne()
    {
        var error = await _session.RunAsync("#r \"nuget: AsyncNotebooks.NoSuchPackage, 1.2.3\"").Fail();

        Assert.Contains("Cannot restore AsyncNotebooks.NoSuchPackage 1.2.3", error.Message, StringComparison.Ordinal);
    }
}
