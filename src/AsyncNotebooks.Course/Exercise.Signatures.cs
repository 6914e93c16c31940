namespace AsyncNotebooks;

// One overload for each signature that an exercise asks for. C# needs them to tell methods of one name apart: in a notebook an earlier cell may
// have declared another method of that name, and the conversion to Delegate alone could not choose.
public sealed partial class Exercise
{
    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<double, double, double> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Func<int, double>, Func<int, double>, Figure> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<string[], Func<string, Task<int>>, Task<int>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Func<Coroutine>, Func<Coroutine>, Coroutine<double>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<IEnumerator<string>, IEnumerator<string>, List<string>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<string[], string, Coroutine<int>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<int, Func<Coroutine<string>>, Coroutine<string>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Queue<Action>, List<Exception>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Action<EventLoop, double, int, Action> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Action<Action<double>>, Coroutine<double>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Future, double, Coroutine<bool>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Func<Coroutine<int>>, Func<Coroutine<int>>, Func<Coroutine>, Coroutine<int>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Func<Coroutine>, Action, Coroutine> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Func<Coroutine<string>>, double, Coroutine<string>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<string[], Func<string, Coroutine<string>>, Coroutine<string>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Func<Coroutine>[], Coroutine> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Action<Action<string>, Action<Exception>>, Coroutine<string>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Func<Coroutine<string>>, Func<Coroutine<string>>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<int, Func<Coroutine<int>>, Func<int, Coroutine>, Coroutine> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<AsyncQueue<string>, int, Func<string, Coroutine>, Coroutine> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Radio, Task<string>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<string[], Func<string, Coroutine<int>>, Coroutine<int[]>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<string[], Func<string, Coroutine<int>>, Coroutine<string[]>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<string[], Func<string, Coroutine<int>>, Action<int, int>, Coroutine<int>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Func<string, int>, string, Coroutine<int>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<string[], int, Func<string, Coroutine<int>>, Coroutine<int[]>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<int, Func<int, CancellationToken, Task>, CancellationToken, Task<int>> answer) => Judge(answer);

    /// <inheritdoc cref="Check(Delegate)"/>
    public Verdict Check(Func<Func<Connection>, Task<string>> answer) => Judge(answer);
}
