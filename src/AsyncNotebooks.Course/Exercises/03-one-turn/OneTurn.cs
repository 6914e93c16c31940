namespace AsyncNotebooks.Course.Exercises;

/// <summary>The heart of the loop: a turn runs what was ready when it began.</summary>
internal sealed class OneTurn() : MethodCheck<Func<Queue<Action>, int>>("03-one-turn", "RunTurn")
{
    protected override string Judge(Func<Queue<Action>, int> method)
    {
        List<string> called = [];
        var ready = new Queue<Action>([() => called.Add("wash"), () => called.Add("dry"), () => called.Add("fold")]);
        var first = Rehearse.Plainly(() => method(ready));
        first.Expect(first.Failure is not InvalidOperationException, "changed-meanwhile", $"Your code threw{LearnerCode.At(first.Failure is null ? null : LearnerCode.LineOf(first.Failure))}: {first.Failure?.Message} A queue cannot change while `foreach` goes through it.");
        first.ExpectReturn();
        Expect(called.Count == 3, called.Count < 3 ? "not-all" : "called-again", $"Three callbacks were ready; your turn called {called.Count}.");
        Expect(called is ["wash", "dry", "fold"], "wrong-order", $"The callbacks came into the queue as wash, dry, fold; you called {string.Join(", ", called)}. First in, first out.");
        Expect(ready.Count == 0, "still-there", $"All three were called, but {ready.Count} of them still stand in the queue and would be called again in the next turn.");
        ExpectOneTurnOnly(method);
        Expect(first.Result == 3, "wrong-count", $"The turn called three callbacks; you returned {first.Result}.");
        return "The turn called those who were ready when it began, in their order. What they put into the queue waits for the next turn, so nobody can keep the others out.";
    }

    private static void ExpectOneTurnOnly(Func<Queue<Action>, int> method)
    {
        const int Patience = 50;
        var (rings, meals) = (0, 0);
        var ready = new Queue<Action>();
        ready.Enqueue(Ring);
        ready.Enqueue(() => meals++);
        var turn = Rehearse.Plainly(() => method(ready));
        turn.Expect(turn.Failure is not InvalidOperationException, "changed-meanwhile", $"A callback put another one into the queue, and your code threw{LearnerCode.At(turn.Failure is null ? null : LearnerCode.LineOf(turn.Failure))}: {turn.Failure?.Message}");
        turn.ExpectReturn();
        Expect(rings == 1, "next-turn-too", $"One callback lines up again each time it is called. Your turn called it {(rings == Patience ? "on and on" : $"{rings} times")}; with that, the loop would never come to its timers. What is put into the queue during a turn belongs to the next.");
        Expect(meals == 1, "not-all", "Two callbacks were ready when the turn began; one of them was not called.");
        Expect(ready.Count == 1, "lost", "A callback put itself into the queue during the turn, and it is not there any more. It must wait for the next turn, not vanish.");

        void Ring()
        {
            if (++rings < Patience)
                ready.Enqueue(Ring);
        }
    }
}
