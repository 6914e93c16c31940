using System.Threading;

async Task<int> CopyPages(
    int pages, Func<int, CancellationToken, Task> copyPage, CancellationToken token)
{
    var copied = 0;
    try
    {
        for (; copied < pages; copied++)
            await copyPage(copied + 1, token);
    }
    catch (OperationCanceledException)
    {
        // the user had enough
    }

    return copied;
}
