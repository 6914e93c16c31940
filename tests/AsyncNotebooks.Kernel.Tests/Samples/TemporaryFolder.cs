using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncNotebooks.Kernel.Tests.Samples;

/// <summary>A folder of its own for one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kernel-tests-").FullName;

    public string File(string name, string? content = null)
    {
        var file = System.IO.Path.Combine(Path, name);
        if (content is not null)
            System.IO.File.WriteAllText(file, content);
        return file;
    }

    /// <summary>Compiles a library into the folder.</summary>
    public string Library(string name, string code, params string[] references)
    {
        var framework = System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var needed = references.Append(typeof(object).Assembly.Location).Append(System.IO.Path.Combine(framework, "System.Runtime.dll"));
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code, cancellationToken: CancellationToken.None)],
            needed.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var target = File(name + ".dll");
        var result = compilation.Emit(target);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return target;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
