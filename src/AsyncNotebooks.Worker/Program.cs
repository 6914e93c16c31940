using System.Globalization;
using System.IO.Pipes;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Worker;

// Numbers in outputs read the same on every machine.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

if (args is not [var requestHandle, var replyHandle])
{
    Console.Error.WriteLine("This program runs the cells of one notebook for the runner, which starts it: dotnet run --project src/AsyncNotebooks.Runner -- --help");
    return 2;
}

using var requests = new AnonymousPipeClientStream(PipeDirection.In, requestHandle);
using var replies = new AnonymousPipeClientStream(PipeDirection.Out, replyHandle);
using var reader = JsonLines.Reader(requests);
using var writer = JsonLines.Writer(replies);
// Nobody watches the console of a worker. While a cell runs, the kernel puts its own in this place.
Console.SetOut(TextWriter.Null);

var warm = Task.Run(InteractiveKernel.WarmUpAsync);
// Read apart from the cells: when the runner is gone, a cell that never ends must not keep this process.
var coming = new RequestQueue(reader, reply => JsonLines.Write(writer, reply));
await warm.ConfigureAwait(false);
InteractiveKernel? kernel = null;
await foreach (var request in coming.ReadAllAsync().ConfigureAwait(false))
{
    if (request is OpenNotebook notebook)
    {
        kernel?.Dispose();
        Directory.SetCurrentDirectory(notebook.Folder);
        kernel = new InteractiveKernel(output => JsonLines.Write<WorkerReply>(writer, new CellPutOut(output)));
        JsonLines.Write<WorkerReply>(writer, new NotebookOpened());
    }
    else if (request is RunCell cell)
    {
        await kernel!.RunAsync(cell.Code, cell.Number).ConfigureAwait(false);
        JsonLines.Write<WorkerReply>(writer, new CellEnded());
    }
}

return 0;
