namespace AsyncNotebooks.Exercises;

/// <summary>An exception comes out of the await; a coroutine runs once, so a second try needs a second call.</summary>
internal sealed class TryAgain() : MethodCheck<Func<int, Func<Coroutine<string>>, Coroutine<string>>>("02-try-again", "AskAgain")
{
    protected override string Judge(Func<int, Func<Coroutine<string>>, Coroutine<string>> method)
    {
        var (first, asked) = Try(method, failures: 0, attempts: 3);
        first.Expect(asked == 1, "asked-on", $"The first answer was good, and yet you asked {asked} times.");
        first.Expect(first.Result == "Ferry at 9", "wrong-answer", $"The office answered `Ferry at 9`; you returned `{first.Result}`.");

        var (third, askedThird) = Try(method, failures: 2, attempts: 3);
        third.Expect(
            askedThird > 1 || third.Failure is not InvalidOperationException { InnerException: null },
            "same-coroutine",
            "You called `ask` once and awaited that coroutine again. A coroutine runs once. For a second try there must be a second coroutine.");
        third.Expect(third.Failure is not TimeoutException, "gave-up", $"Nobody picked up at the {(askedThird == 1 ? "first call" : $"first {askedThird} calls")}, and you gave up, though three attempts were allowed.");
        third.ExpectSound();
        third.Expect(third.Result == "Ferry at 9", "wrong-answer", $"At the third attempt the office answered `Ferry at 9`; you returned `{third.Result}`.");

        var (never, askedNever) = Try(method, failures: int.MaxValue, attempts: 3);
        never.Expect(askedNever <= 3, "asked-on", $"Three attempts were allowed; you asked {askedNever} times.");
        never.Expect(never.Failure is not null, "swallowed", "All three attempts failed, and your coroutine returned as if nothing had happened. Whoever awaits it must learn that there is no answer.");
        never.Expect(never.Failure is TimeoutException { Message: "Nobody picks up, at attempt 3." }, "other-exception", $"All three attempts failed with a TimeoutException. Out of your coroutine came {never.Failure?.GetType().Name}: {never.Failure?.Message} Let the last failure through as it is.");

        var (dead, askedDead) = Try(method, failures: int.MaxValue, attempts: 3, new InvalidOperationException("The line is dead."));
        dead.Expect(
            askedDead == 1 && dead.Failure is InvalidOperationException,
            "caught-too-much",
            $"The line was dead, which is an InvalidOperationException, and you asked {askedDead} times{(dead.Failure is null ? "" : $", and then threw {dead.Failure.GetType().Name}")}. Only a TimeoutException means that nobody picked up. A `catch` for every exception also takes those that it knows no cure for, and the request to stop that chapter 04 is about.");
        return "What a coroutine throws comes out of its `await`, so an ordinary `try` and `catch` is all it takes; and every attempt was a coroutine of its own.";
    }

    private static (Rehearsal<string> Run, int Asked) Try(Func<int, Func<Coroutine<string>>, Coroutine<string>> askAgain, int failures, int attempts, Exception? failure = null)
    {
        var asked = 0;
        return (Rehearse.OnLoop(() => askAgain(attempts, Ask)), asked);

        async Coroutine<string> Ask()
        {
            await Asyncio.Sleep(1);
            return ++asked > failures ? "Ferry at 9" : throw failure ?? new TimeoutException($"Nobody picks up, at attempt {asked}.");
        }
    }
}
