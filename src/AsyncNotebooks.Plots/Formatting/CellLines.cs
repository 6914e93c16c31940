using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;

namespace AsyncNotebooks;

/// <summary>
/// Gives the cells of VS Code and Jupyter names and line numbers, so that figures and stack traces can point to a line. The kernel compiles
/// without debug information and has no switch for it; it keeps the compiler's options in a private field. Another version of the kernel may
/// name that otherwise: then there are no lines, and nothing else changes.
/// </summary>
internal sealed class CellLines
{
    private static readonly FieldInfo? s_options = typeof(CSharpKernel).GetField("_scriptOptions", BindingFlags.Instance | BindingFlags.NonPublic);
    private static readonly ConditionalWeakTable<CSharpKernel, CellLines> s_kernels = [];

    private readonly CSharpKernel _kernel;
    private KernelCommand _cell;

    // A course's first cell is where this begins.
    private int _count = 1;

    private CellLines(CSharpKernel kernel, KernelInvocationContext now)
    {
        _kernel = kernel;
        _cell = Root(now.Command);
        kernel.AddMiddleware(async (command, context, next) =>
        {
            if (command is SubmitCode)
                Name(Root(command));
            await next(command, context).ConfigureAwait(false);
        });
    }

    /// <summary>From the cell after the running one on, cells of its kernel have lines.</summary>
    public static void Begin()
    {
        if (KernelInvocationContext.Current is { HandlingKernel: CSharpKernel kernel } now && OptionsOf(kernel) is { EmitDebugInformation: false } && !s_kernels.TryGetValue(kernel, out _))
            s_kernels.Add(kernel, new CellLines(kernel, now));
    }

    // The kernel sends the parts of one cell, those between its directives, one by one.
    private static KernelCommand Root(KernelCommand command)
    {
        while (command.Parent is { } parent)
            command = parent;
        return command;
    }

    private static ScriptOptions? OptionsOf(CSharpKernel kernel) => s_options?.GetValue(kernel) as ScriptOptions;

    private void Name(KernelCommand cell)
    {
        if (cell == _cell || OptionsOf(_kernel) is not { } options)
            return;
        _cell = cell;
        var name = FormattableString.Invariant($"cell {++_count}");
        s_options!.SetValue(_kernel, options.WithEmitDebugInformation(true).WithFilePath(name).WithFileEncoding(Encoding.UTF8));
    }
}
