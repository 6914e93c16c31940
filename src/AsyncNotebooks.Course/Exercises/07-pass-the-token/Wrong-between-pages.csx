using System.Threading;

async Task<int> CopyPages(
    int pages, Func<int, CancellationToken, Task> copyPage, CancellationToken token)
{
    for (var page = 1; page <= pages; page++)
    {
        token.ThrowIfCancellationRequested();
        await copyPage(page, CancellationToken.None);
    }

    return pages;
}
