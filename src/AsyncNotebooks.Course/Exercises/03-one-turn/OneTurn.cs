namespace AsyncNotebooks.Exercises;

/// <summary>The heart of the loop: a turn runs what was ready when it began, and no failure keeps the others out.</summary>
internal sealed class OneTurn() : MethodCheck<Func<Queue<Action>, List<Exception>>>("03-one-turn", "RunTurn")
{
    protected override string Judge(Func<Queue<Action>, List<Exception>> method)
    {
        ExpectAllInOrder(method);
        ExpectOneTurnOnly(method);
        ExpectFailuresCollected(method);
        return "The turn called those who were ready when it began, in their order, and a failure was noted and stopped nobody. What they put into the queue waits for the next turn.";
    }

    private static void ExpectAllInOrder(Func<Queue<Action>, List<Exception>> method)
    {
        List<string> called = [];
        HashSet<int> threads = [];
        var ready = new Queue<Action>([() => Call("wash"), () => Call("dry"), () => Call("fold")]);
        Run(method, ready);
        Expect(called.Count >= 3, "not-all", $"Three callbacks were ready; your turn called {called.Count}.");
        Expect(called is ["wash", "dry", "fold"], "wrong-order", $"The callbacks came into the queue as wash, dry, fold; you called {string.Join(", ", called)}. First in, first out.");
        Expect(ready.Count == 0, "still-there", $"All three were called, but {ready.Count} of them still stand in the queue and would be called again in the next turn.");
        Expect(threads.Count == 1, "other-threads", $"You called them on {threads.Count} threads, some at the same time. A loop has one thread, and calls one after another: that is why nobody interferes there.");

        void Call(string name)
        {
            lock (called)
            {
                called.Add(name);
                threads.Add(Environment.CurrentManagedThreadId);
            }

            // Long enough for a second thread to come and take the next one.
            SpinWait.SpinUntil(() => false, 20);
        }
    }

    private static void ExpectOneTurnOnly(Func<Queue<Action>, List<Exception>> method)
    {
        const int Patience = 50;
        var (rings, meals) = (0, 0);
        var ready = new Queue<Action>();
        ready.Enqueue(Ring);
        ready.Enqueue(() => meals++);
        Run(method, ready);
        Expect(rings == 1, "next-turn-too", $"One callback lines up again each time it is called. Your turn called it {(rings == Patience ? "on and on" : $"{rings} times")}; with that, the loop would never come to its timers. What is put into the queue during a turn belongs to the next.");
        Expect(meals == 1, "not-all", "Two callbacks were ready when the turn began; one of them was not called.");
        Expect(ready.Count == 1, "lost", "A callback put itself into the queue during the turn, and it is not there any more. It must wait for the next turn, not vanish.");

        void Ring()
        {
            if (++rings < Patience)
                ready.Enqueue(Ring);
        }
    }

    private static void ExpectFailuresCollected(Func<Queue<Action>, List<Exception>> method)
    {
        var served = 0;
        var ready = new Queue<Action>([() => throw new InvalidOperationException("The pan burns."), () => served++, () => throw new TimeoutException("No gas."), () => served++]);
        var run = Rehearse.Plainly(() => method(ready));
        Expect(run.Failure?.Message is not ("The pan burns." or "No gas."), "failure-got-out", $"One callback threw ({run.Failure?.Message}), and the exception came out of your turn: the loop would end here, with people still in its queue.");
        run.ExpectReturn();
        Expect(served == 2, "stopped", $"After the callback that threw, {2 - served} of the others were not called any more. They have nothing to do with it.");
        Expect(run.Result is { Count: 2 }, "failures-lost", $"Two callbacks threw; your list holds {run.Result?.Count ?? 0} exceptions. A failure that nobody hears of is the worst kind.");
    }

    private static void Run(Func<Queue<Action>, List<Exception>> method, Queue<Action> ready)
    {
        var run = Rehearse.Plainly(() => method(ready));
        run.Expect(run.Failure is not InvalidOperationException, "changed-meanwhile", $"Your code threw{LearnerCode.At(run.Failure is null ? null : LearnerCode.LineOf(run.Failure))}: {run.Failure?.Message} A queue cannot change while `foreach` goes through it.");
        run.ExpectReturn();
    }
}
