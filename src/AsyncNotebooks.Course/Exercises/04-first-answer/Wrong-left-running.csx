async Coroutine<string> FirstAnswer(
    string[] libraries, Func<string, Coroutine<string>> ask)
{
    var tasks = libraries.Select(library => CreateTask(ask(library))).ToList();
    var (done, _) = await Wait(tasks, until: WaitUntil.FirstCompleted);
    return await done[0];
}
