namespace AsyncNotebooks.Exercises;

/// <summary>Between two awaits nobody else runs; across an await somebody may. That stretch needs a lock.</summary>
internal sealed class LostCoins() : MethodCheck<Func<int, Func<Coroutine<int>>, Func<int, Coroutine>, Coroutine>>("05-lost-coins", "PutIn")
{
    protected override string Judge(Func<int, Func<Coroutine<int>>, Func<int, Coroutine>, Coroutine> method)
    {
        var (one, single) = Try(method, [5]);
        one.ExpectSound();
        one.Expect(single == 5, "wrong-sum", $"One visitor put 5 coins into the empty box; the note says {single}.");

        var (three, total) = Try(method, [1, 2, 4]);
        three.ExpectSound();
        var stoodInLine = three.Trace!.Events.Any(happening => happening.Kind is TraceEventKind.Suspended && (happening.Lock > 0 || happening.Detail == "semaphore"));
        three.Expect(
            total == 7 || !stoodInLine,
            "lock-too-short",
            $"Three visitors put in 1, 2 and 4 coins at the same time; the note says {total}. You have a lock, but it does not reach far enough: what was counted must still be true when the note is written.");
        three.Expect(
            total == 7,
            "coins-lost",
            $"Three visitors put in 1, 2 and 4 coins at the same time; the note says {total}. All of them counted before any of them had written, and the last note won. If there is a lock, ask whether it is the same one for all.");

        three.Expect(three.EndedAt == 6, "polls", $"Three visitors need 2 s each, one after another; the last was done at t = {Diary.Show(three.EndedAt)}. Whoever waits should be woken when the box is free, not look again and again.");

        var (after, rest) = Try(method, [1, 2, 4], tornAt: 2);
        after.Expect(after.Deadlock is null, "never-released", "One visitor tore the paper while writing: an exception. The next ones wait for the lock for ever, because it was never given back.");
        after.Expect(after.Failure is IOException || after.Failure is null, "exception", $"One visitor tore the paper, and out came {after.Failure?.GetType().Name}: {after.Failure?.Message}");
        after.Expect(after.Failure is IOException, "failure-hidden", "One visitor tore the paper while writing, and believes that the note is right. Let the exception out; only the lock must be given back.");
        after.Expect(rest == 5, "coins-lost", $"The visitor with 2 coins tore the paper; the others put in 1 and 4. The note says {rest}.");
        return "From the count to the note one visitor had the box alone; the others stood in line, and an accident gave the box free again.";
    }

    private static (Rehearsal<bool> Run, int Coins) Try(Func<int, Func<Coroutine<int>>, Func<int, Coroutine>, Coroutine> putIn, int[] visitors, int? tornAt = null)
    {
        var coins = 0;
        var run = Rehearse.OnLoop(async () =>
        {
            var outcomes = await Asyncio.Gather(returnExceptions: true, visitors.Select(visitor => putIn(visitor, Count, sum => Write(visitor, sum))));
            if (outcomes.Select(outcome => outcome.Exception).OfType<Exception>().OrderBy(exception => exception is IOException).FirstOrDefault() is { } failure)
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        });
        return (run, coins);

        async Coroutine<int> Count()
        {
            var seen = coins;
            await Asyncio.Sleep(1);
            return seen;
        }

        async Coroutine Write(int visitor, int sum)
        {
            await Asyncio.Sleep(1);
            if (visitor == tornAt)
                throw new IOException("The paper is torn.");
            coins = sum;
        }
    }
}
