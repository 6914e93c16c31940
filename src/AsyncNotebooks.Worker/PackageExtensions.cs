using System.Reactive.Linq;
using System.Runtime.Loader;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace AsyncNotebooks.Worker;

/// <summary>
/// Loads what a package brings for notebooks, after the cell that asked for the package: the <see cref="IKernelExtension"/>s of the libraries in its
/// folder <c>interactive-extensions/dotnet</c>, and the script <c>extension.dib</c> there. The tool does so; the packages of the kernel do not.
/// </summary>
internal static class PackageExtensions
{
    /// <summary>Lets a kernel do so.</summary>
    public static void Use(CompositeKernel kernel)
    {
        var added = new Queue<string>();
        kernel.RegisterForDisposal(kernel.KernelEvents.OfType<PackageAdded>()
            .Select(package => package.PackageReference.PackageRoot).Where(root => root is not null).Distinct().Subscribe(added.Enqueue));
        kernel.AddMiddleware(async (command, context, next) =>
        {
            await next(command, context).ConfigureAwait(false);
            while (added.TryDequeue(out var root))
                await LoadAsync(Path.Combine(root, "interactive-extensions", "dotnet"), kernel).ConfigureAwait(false);
        });
    }

    private static async Task LoadAsync(string folder, CompositeKernel kernel)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var type in Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal).SelectMany(ExtensionsOf))
            await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(kernel).ConfigureAwait(false);
        var script = Path.Combine(folder, "extension.dib");
        if (File.Exists(script))
            await kernel.SendAsync(new SubmitCode(await File.ReadAllTextAsync(script).ConfigureAwait(false))).ConfigureAwait(false);
    }

    private static IEnumerable<Type> ExtensionsOf(string library) => AssemblyLoadContext.Default.LoadFromAssemblyPath(library).ExportedTypes
        .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(IKernelExtension)));
}
