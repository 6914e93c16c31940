async Coroutine<string> FirstAnswer(
    string[] libraries, Func<string, Coroutine<string>> ask)
{
    var questions = libraries.Select(library => CreateTask(ask(library)));
    var (done, pending) = await Wait(questions, until: WaitUntil.FirstCompleted);
    foreach (var question in pending)
        question.Cancel();
    await Gather(pending);
    return await done[0];
}
