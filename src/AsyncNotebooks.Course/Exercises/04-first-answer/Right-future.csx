async Coroutine<string> FirstAnswer(
    string[] libraries, Func<string, Coroutine<string>> ask)
{
    var first = new Future<string>();
    var tasks = libraries.Select(library => CreateTask(Compete(library))).ToList();
    var answer = await first;
    tasks.ForEach(task => task.Cancel());
    await Gather(returnExceptions: true, tasks);
    return answer;

    async Coroutine Compete(string library)
    {
        var answer = await ask(library);
        if (!first.IsDone)
            first.SetResult(answer);
    }
}
