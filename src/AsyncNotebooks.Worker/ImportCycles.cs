using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace AsyncNotebooks.Worker;

/// <summary>Stops a file that imports itself, over others or not: <c>#!import</c> would go on until the stack is used up, and the process with it.</summary>
internal static class ImportCycles
{
    /// <summary>Lets a kernel do so.</summary>
    public static void Use(CompositeKernel kernel)
    {
        var open = new HashSet<string>();
        kernel.AddMiddleware(async (command, context, next) =>
        {
            if (command is not ImportDocument { FilePath: { Length: > 0 } path })
            {
                await next(command, context).ConfigureAwait(false);
                return;
            }

            var file = Path.GetFullPath(path);
            if (!open.Add(file))
            {
                context.Fail(command, message: $"{path} imports itself, if over other files. Remove one of the #!import in that circle.");
                return;
            }

            try
            {
                await next(command, context).ConfigureAwait(false);
            }
            finally
            {
                open.Remove(file);
            }
        });
    }
}
