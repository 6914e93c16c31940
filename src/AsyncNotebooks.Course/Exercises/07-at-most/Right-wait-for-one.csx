async Coroutine<int[]> FetchAll(
    string[] pages, int atMost, Func<string, Coroutine<int>> fetch)
{
    var all = new List<LoopTask<int>>();
    foreach (var page in pages)
    {
        var underWay = all.Where(task => !task.IsDone).ToList();
        if (underWay.Count == atMost)
            await Wait(underWay, until: WaitUntil.FirstCompleted);
        all.Add(CreateTask(fetch(page), page));
    }

    return await Gather(all);
}
