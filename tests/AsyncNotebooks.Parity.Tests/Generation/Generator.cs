namespace AsyncNotebooks.Parity.Generation;

/// <summary>Makes a random program from a seed; the same seed gives the same program on every machine.</summary>
/// <remarks>
/// Children are numbered from 0, the main one, in the order in which they are written. A child awaits only children with greater numbers:
/// a ring of tasks that await each other has no meaning to compare, for to cancel one of them would go round for ever. Cancellations carry
/// no message: CPython gives it to the first who looks and to nobody after him, the library to all.
/// </remarks>
internal sealed class Generator
{
    // Exact binary fractions, so that sums of them are exact on both sides, and few, so that many things fall due together.
    private static readonly double[] s_times = [0, 0.25, 0.5, 0.5, 1, 1, 2];

    private readonly Random _random;
    private readonly (int Weight, Func<int, Step> Make)[] _kinds;
    private readonly int _weights;
    private int _children;
    private int _budget;

    private Generator(int seed)
    {
        _random = new Random(seed);
        _budget = _random.Next(8, 48);
        _kinds = Kinds();
        _weights = _kinds.Sum(kind => kind.Weight);
    }

    /// <summary>The body of the main child.</summary>
    public static IReadOnlyList<Step> Program(int seed) => new Generator(seed).Main();

    // A few children first, so that there is somebody to cancel and to wait for; then what the main child does itself. Much of that is
    // guarded, for once the main child has failed the rest of the program is not looked at.
    private List<Step> Main()
    {
        var steps = new List<Step>();
        if (_random.Next(4) > 0)
            steps.Add(new Step("spawn", ++_children, Bodies: [Helpful()]));
        for (var left = _random.Next(4); left > 0; left--)
            steps.Add(NewChild("spawn", 0));
        steps.AddRange(Body(child: 0, atMost: 10).Select(step => _random.Next(5) < 3 ? Guarded(step) : step));
        if (_random.Next(3) > 0)
            steps.Add(new Step("sleep", Seconds: 8)); // time for the others to go on
        return steps;
    }

    private Step Guarded(Step step) =>
        new("try", Word: OneOf("failure", "both"), Bodies: [[step], [], []]);

    // A child that gives the others what they wait for: without it most programs would come to a standstill early.
    private List<Step> Helpful()
    {
        var steps = new List<Step>();
        for (var left = _random.Next(2, 7); left > 0; left--)
        {
            steps.Add(new Step("sleep", Seconds: Time()));
            steps.Add(OneOf(
                new Step("set_event", _random.Next(2)),
                new Step("set_future", _random.Next(3)),
                new Step("put_now", _random.Next(5)),
                new Step("get_now", _random.Next(5)),
                new Step("release_semaphore", _random.Next(2)),
                new Step("notify", _random.Next(2), Bodies: [[]]),
                new Step("wait_for", Seconds: 0.5, Parts: [new("child", ++_children, Bodies: [[new("barrier", _random.Next(2))]])])));
        }

        return steps;
    }

    private (int Weight, Func<int, Step> Make)[] Kinds() =>
    [
        (12, child => NewChild("spawn", child)),
        (14, _ => new("sleep", Seconds: Time())),
        (6, child => new("await", Parts: [Task(child)])),
        (6, _ => new("cancel", Parts: [Task()])),
        (4, _ => new("cancel_later", Seconds: Time(), Parts: [Task()])),
        (1, _ => new("uncancel")),
        (1, _ => new("cancelling")),
        (2, _ => new("state", Parts: [Task()])),
        (2, _ => new("when_done", Parts: [Task()])),
        (2, child => new("call", Bodies: [Body(child)])),
        (4, _ => new("raise", _random.Next(3))),
        (9, child => new("try", Word: OneOf("cancellation", "failure", "both", "nothing"), Bodies: [Body(child), Body(child, 2), Body(child, 2)])),
        (1, _ => new("soon", _random.Next(3))),
        (1, _ => new("later", _random.Next(3), Time())),
        (1, _ => new("break_soon", _random.Next(3))),
        (5, child => new("timeout", Seconds: TimeOrNone(), Bodies: [Body(child)])),
        (1, _ => new("reschedule", Seconds: TimeOrNone())),
        (5, child => new("group", Bodies: [Body(child)])),
        (6, child => NewChild("adopt", child)),
        (4, child => new("gather", Flag: OneOf(true, false), Parts: Parts(child))),
        (3, _ => new("wait", Word: OneOf("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"), Seconds: TimeOrNone(), Parts: [Task(), Task(), Task()])),
        (2, child => new("as_completed", Seconds: TimeOrNone(), Parts: Parts(child))),
        (4, child => new("wait_for", Seconds: Time(), Parts: [Part(child)])),
        (1, child => new("wait_for", Parts: [Task(child)])),
        (3, child => new("shield", Parts: [Part(child)])),
        (3, _ => new("await_future", _random.Next(3))),
        (2, _ => new("set_future", _random.Next(3))),
        (1, _ => new("fail_future", _random.Next(3))),
        (1, _ => new("cancel_future", _random.Next(3))),
        (4, child => new("lock", _random.Next(2), Bodies: [Body(child, 3)])),
        (3, child => new("semaphore", _random.Next(2), Bodies: [Body(child, 3)])),
        (1, _ => new("release_semaphore", _random.Next(2))),
        (2, _ => new("wait_event", _random.Next(2))),
        (2, _ => new("set_event", _random.Next(2))),
        (1, _ => new("clear_event", _random.Next(2))),
        (2, child => new("wait_condition", _random.Next(2), Bodies: [Body(child, 2)])),
        (2, child => new("notify", _random.Next(2), Flag: OneOf(true, false), Bodies: [Body(child, 2)])),
        (3, _ => new("barrier", _random.Next(2))),
        (1, _ => new("reset_barrier", _random.Next(2))),
        (1, _ => new("abort_barrier", _random.Next(2))),
        (4, _ => new("put", _random.Next(5))),
        (4, _ => new("get", _random.Next(5))),
        (1, _ => new("put_now", _random.Next(5))),
        (1, _ => new("get_now", _random.Next(5))),
        (1, _ => new("task_done", _random.Next(5))),
        (1, _ => new("join", _random.Next(5))),
    ];

    private List<Step> Body(int child, int atMost = 5)
    {
        var steps = new List<Step>();
        for (var left = _random.Next(atMost + 1); left > 0 && _budget > 0; left--)
        {
            _budget--;
            steps.Add(OneStep(child));
        }

        return steps;
    }

    private Step OneStep(int child)
    {
        var at = _random.Next(_weights);
        foreach (var (weight, make) in _kinds)
        {
            at -= weight;
            if (at < 0)
                return make(child);
        }

        throw new InvalidOperationException("The weights do not add up.");
    }

    private Step NewChild(string what, int parent)
    {
        var child = ++_children;
        return new Step(what, child, Bodies: [Body(Math.Max(child, parent))]);
    }

    private Step Part(int child) => _random.Next(2) == 0 ? NewChild("child", child) : Task(child);

    private List<Step> Parts(int child) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Part(child))];

    // One that may not exist when the step runs; the interpreters then leave it out.
    private Step Task(int? after = null)
    {
        // The main child is not cancelled too often: little is left to see afterwards.
        var first = after + 1 ?? (_random.Next(6) == 0 ? 0 : 1);
        return new Step("task", first + _random.Next(Math.Max(1, _children + 2 - first)));
    }

    private double Time() => s_times[_random.Next(s_times.Length)];

    private double? TimeOrNone() => _random.Next(6) == 0 ? null : Time();

    private T OneOf<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
