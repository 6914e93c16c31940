using System.Threading;

async Task<int> CopyPages(
    int pages, Func<int, CancellationToken, Task> copyPage, CancellationToken token)
{
    for (var number = 1; number <= pages; number++)
        await copyPage(number, CancellationToken.None).WaitAsync(token);
    return pages;
}
