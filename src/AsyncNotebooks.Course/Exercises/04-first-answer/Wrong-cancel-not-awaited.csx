async Coroutine<string> FirstAnswer(
    string[] libraries, Func<string, Coroutine<string>> ask)
{
    var tasks = libraries.Select(library => CreateTask(ask(library))).ToList();
    var (done, pending) = await Wait(tasks, until: WaitUntil.FirstCompleted);
    foreach (var task in pending)
        task.Cancel();
    return await done[0];
}
