using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.CSharp;

namespace AsyncNotebooks.Worker;

/// <summary>
/// What the kernel has no switch for: names and line numbers of cells in stack traces, and references that are read once. It keeps the
/// compiler's options in private fields. Another version of the kernel may name them otherwise: then there are no lines, and nothing else changes.
/// </summary>
/// <param name="kernel">The kernel that compiles the cells.</param>
internal sealed class CompilerSettings(CSharpKernel kernel)
{
    private static readonly FieldInfo? s_options = Field("_scriptOptions");
    private static readonly FieldInfo? s_folder = Field("_workingDirectory");

    /// <summary>Lets the kernel share what other kernels of this process have read of the framework. It would read it anew for its first cell.</summary>
    /// <param name="folder">The full path of the current folder, which <c>#r</c> starts from; in another one the kernel helps itself.</param>
    public void Share(string folder)
    {
        if (s_options?.GetValue(kernel) is not ScriptOptions options || s_folder is null)
            return;
        s_folder.SetValue(kernel, folder);
        s_options.SetValue(kernel, options.WithMetadataResolver(new SharedReferences(folder)).WithSourceResolver(new SourceFileResolver([], folder)));
    }

    /// <summary>The cells compiled from now on carry that name.</summary>
    public void NameCells(string cell)
    {
        if (s_options?.GetValue(kernel) is ScriptOptions options)
            s_options.SetValue(kernel, options.WithEmitDebugInformation(true).WithFilePath(cell).WithFileEncoding(Encoding.UTF8));
    }

    private static FieldInfo? Field(string name) => typeof(CSharpKernel).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic);
}
