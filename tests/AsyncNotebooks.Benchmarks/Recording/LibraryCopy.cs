using System.Reflection;
using System.Runtime.Loader;

namespace AsyncNotebooks.Benchmarks.Recording;

/// <summary>
/// A build of the library, loaded apart from all others, and the programs bound to it. The programs are the same file for every copy, and
/// each copy is compiled by itself as it runs, so that none profits from another.
/// </summary>
internal sealed class LibraryCopy : AssemblyLoadContext
{
    private readonly string _library;
    private readonly MethodInfo _find;

    private LibraryCopy(string library)
        : base(library)
    {
        _library = library;
        var programs = LoadFromAssemblyPath(typeof(RecordingPrograms).Assembly.Location).GetType(typeof(RecordingPrograms).FullName!)!;
        _find = programs.GetMethod(nameof(RecordingPrograms.Find))!;
    }

    /// <summary>The library as notebooks use it. Each call loads it anew.</summary>
    public static LibraryCopy WithHooks() => new(typeof(Asyncio).Assembly.Location);

    /// <summary>The library built with a loop that has no hooks.</summary>
    public static LibraryCopy WithoutHooks() => new(Path.Combine(AppContext.BaseDirectory, "untraced", "AsyncNotebooks.dll"));

    /// <summary>One of the programs, on this copy.</summary>
    public Action Find(string program, int size) => (Action)_find.Invoke(null, [program, size])!;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == "AsyncNotebooks" ? LoadFromAssemblyPath(_library) : null;
}
