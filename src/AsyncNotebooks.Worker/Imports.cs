using AsyncNotebooks.Kernel;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace AsyncNotebooks.Worker;

/// <summary>Refuses what <c>#!import</c> cannot do here, and says why.</summary>
internal static class Imports
{
    /// <summary>Lets a kernel do so.</summary>
    public static void Use(CompositeKernel kernel)
    {
        var open = new HashSet<string>();
        kernel.AddMiddleware(async (command, context, next) =>
        {
            if (command is not ImportDocument { FilePath: { Length: > 0 } path })
                await next(command, context).ConfigureAwait(false);
            else if (OtherLanguages(path) is { Length: > 0 } languages)
                context.Fail(command, message: $"{path} has cells in {languages}, which does not run here. Import a file whose code is C#.");
            // It would go on until the stack is used up, and the process with it.
            else if (!open.Add(Path.GetFullPath(path)))
                context.Fail(command, message: $"{path} imports itself, if over other files. Remove one of the #!import in that circle.");
            else
                await ImportAsync().ConfigureAwait(false);

            async Task ImportAsync()
            {
                try
                {
                    await next(command, context).ConfigureAwait(false);
                }
                finally
                {
                    open.Remove(Path.GetFullPath(path));
                }
            }
        });
    }

    // Without the kernel for a cell, the one of the notebook would take its text for C#.
    private static string OtherLanguages(string path) =>
        Path.GetExtension(path) is ".ipynb" or ".dib" ? string.Join(", ", NotebookDocument.LoadOrProblem(path).OtherLanguages) : "";
}
