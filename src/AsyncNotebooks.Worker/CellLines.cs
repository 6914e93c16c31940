using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.CSharp;

namespace AsyncNotebooks.Worker;

/// <summary>
/// Gives cells names and line numbers in stack traces. The kernel compiles without debug information and has no switch for it; it keeps the
/// compiler's options in a private field. Another version of the kernel may name that otherwise: then there are no lines, and nothing else changes.
/// </summary>
/// <param name="kernel">The kernel that compiles the cells.</param>
internal sealed class CellLines(CSharpKernel kernel)
{
    private static readonly FieldInfo? s_options = typeof(CSharpKernel).GetField("_scriptOptions", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>The cells compiled from now on carry that name.</summary>
    public void Name(string cell)
    {
        if (s_options?.GetValue(kernel) is ScriptOptions options)
            s_options.SetValue(kernel, options.WithEmitDebugInformation(true).WithFilePath(cell).WithFileEncoding(Encoding.UTF8));
    }
}
