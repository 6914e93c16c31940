using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace AsyncNotebooks;

/// <summary>
/// Lets Plotly.NET run in a process that has an FSharp.Core of its own. The tool of .NET Interactive has 10.0, Plotly.NET asks for 10.1; a second one
/// beside the first would make two types of each F# list, and every call between the two would fail. So there is none beside this library:
/// whoever asks for FSharp.Core, in whatever version, is given the one that is there already, and only a process without any loads ours.
/// </summary>
internal static class FSharpCore
{
    private const string Name = "FSharp.Core";

    // Not beside the library: the loader would find it there before it asks anyone.
    private const string Folder = "fsharp";

    /// <summary>Called by the runtime when it loads this library.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It must be there before the first call into Plotly.NET is compiled.")]
    internal static void AnswerRequests()
    {
        AssemblyLoadContext.Default.Resolving += (_, name) => Resolve(name);
        if (AssemblyLoadContext.GetLoadContext(typeof(FSharpCore).Assembly) is { } own && own != AssemblyLoadContext.Default)
            own.Resolving += (_, name) => Resolve(name);
        AppDomain.CurrentDomain.AssemblyResolve += (_, request) => Resolve(new AssemblyName(request.Name));
    }

    private static Assembly? Resolve(AssemblyName name) => name.Name != Name ? null
        : Array.Find(AppDomain.CurrentDomain.GetAssemblies(), loaded => loaded.GetName().Name == Name) ?? OfHost() ?? Ours();

    private static Assembly? OfHost() => Load(Path.Combine(AppContext.BaseDirectory, Name + ".dll"));

    private static Assembly? Ours() => Load(Path.Combine(Path.GetDirectoryName(typeof(FSharpCore).Assembly.Location)!, Folder, Name + ".dll"));

    private static Assembly? Load(string file) => File.Exists(file) ? AssemblyLoadContext.Default.LoadFromAssemblyPath(file) : null;
}
