using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// Where a session's assemblies live: its compiled cells and the files it references. Each session has its own, so the statics of a
/// library are those of one notebook. Files are read, not mapped, so a build can replace them while a notebook is open.
/// </summary>
/// <remarks>
/// The context is collectible, but the process-wide formatter remembers every type it has shown: a session that displayed a type of
/// its own stays in memory. Symbols (.pdb) of referenced files are not loaded, since their paths and lines would differ by machine.
/// </remarks>
internal sealed class SessionLoadContext() : AssemblyLoadContext("notebook", isCollectible: true)
{
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a referenced file loadable, and those beside it that it may depend on.</summary>
    public void AddFile(string path) => _files.TryAdd(Path.GetFileNameWithoutExtension(path), path);

    public Assembly LoadCell(MemoryStream assembly, MemoryStream symbols)
    {
        (assembly.Position, symbols.Position) = (0, 0);
        return LoadFromStream(assembly, symbols);
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name || FrameworkReferences.IsShared(name))
            return null;
        var file = _files.TryGetValue(name, out var known) ? known : _files.Values.Select(file => Beside(file, name)).FirstOrDefault(File.Exists);
        return file is null ? null : LoadFromStream(new MemoryStream(File.ReadAllBytes(file)));
    }

    // An assembly that was read from bytes has no folder, so the runtime cannot look there for native libraries; the session can.
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        NativeNames(unmanagedDllName)
            .SelectMany(name => _files.Values.Select(file => Path.Combine(Path.GetDirectoryName(file)!, name)))
            .FirstOrDefault(File.Exists) is { } path
            ? NativeLibrary.Load(path)
            : IntPtr.Zero;

    private static string[] NativeNames(string name) =>
        OperatingSystem.IsWindows() ? [name, $"{name}.dll"]
        : OperatingSystem.IsMacOS() ? [name, $"lib{name}.dylib", $"{name}.dylib"]
        : [name, $"lib{name}.so", $"{name}.so"];

    private static string Beside(string file, string name) => Path.Combine(Path.GetDirectoryName(file)!, name + ".dll");
}
