async Coroutine<string> FirstAnswer(
    string[] libraries, Func<string, Coroutine<string>> ask)
{
    var tasks = libraries.Select(library => CreateTask(ask(library))).ToList();
    var answer = await tasks[0];
    foreach (var task in tasks)
        task.Cancel();
    await Wait(tasks);
    return answer;
}
