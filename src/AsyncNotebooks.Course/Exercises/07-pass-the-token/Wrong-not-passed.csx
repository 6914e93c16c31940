using System.Threading;

async Task<int> CopyPages(
    int pages, Func<int, CancellationToken, Task> copyPage, CancellationToken token)
{
    for (var page = 1; page <= pages; page++)
        await copyPage(page, default);
    return pages;
}
