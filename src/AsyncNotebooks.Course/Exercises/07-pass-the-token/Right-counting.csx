using System.Threading;

async Task<int> CopyPages(
    int pages, Func<int, CancellationToken, Task> copyPage, CancellationToken token)
{
    var copied = 0;
    while (copied < pages)
    {
        token.ThrowIfCancellationRequested();
        await copyPage(copied + 1, token);
        copied++;
    }

    return copied;
}
