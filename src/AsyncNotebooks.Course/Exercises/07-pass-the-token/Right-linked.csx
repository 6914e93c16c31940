using System.Threading;

async Task<int> CopyPages(
    int pages, Func<int, CancellationToken, Task> copyPage, CancellationToken token)
{
    using var linked = CancellationTokenSource.CreateLinkedTokenSource(token);
    foreach (var page in Enumerable.Range(1, pages))
        await copyPage(page, linked.Token);
    return pages;
}
