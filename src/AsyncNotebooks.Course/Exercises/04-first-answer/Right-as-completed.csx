async Coroutine<string> FirstAnswer(
    string[] libraries, Func<string, Coroutine<string>> ask)
{
    var tasks = libraries.Select(library => CreateTask(ask(library))).ToList();
    string answer = null;
    await foreach (var done in AsCompleted(tasks))
    {
        answer = await done;
        break;
    }

    foreach (var task in tasks.Where(task => task.Cancel()).ToList())
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
        }
    }

    return answer;
}
