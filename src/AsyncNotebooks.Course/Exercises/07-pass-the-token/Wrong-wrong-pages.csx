using System.Threading;

async Task<int> CopyPages(
    int pages, Func<int, CancellationToken, Task> copyPage, CancellationToken token)
{
    for (var number = 0; number < pages; number++)
        await copyPage(number, token);
    return pages;
}
