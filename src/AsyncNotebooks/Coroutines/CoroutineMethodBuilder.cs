using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

/// <summary>What the compiler calls in an <c>async Coroutine</c> method.</summary>
/// <remarks>
/// The whole secret of a cold coroutine is in <see cref="Start{TStateMachine}"/>: it puts the state machine on the heap and does not run it.
/// The order of its two lines matters. The machine contains this builder; a copy made before the field is set would know nothing of the
/// coroutine, and only a Release build, where the machine is a struct, would show it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CoroutineMethodBuilder
{
    private Coroutine? _coroutine;

    /// <summary>Called by the compiler: a builder for one call.</summary>
    public static CoroutineMethodBuilder Create() => default;

    /// <summary>Called by the compiler: the object that the call returns.</summary>
    public readonly Coroutine Task => _coroutine!;

    /// <summary>Called by the compiler where a hot method would begin to run.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var coroutine = new StateMachineCoroutine<TStateMachine>();
        _coroutine = coroutine;
        coroutine.Machine = stateMachine;
    }

    /// <summary>Called by the compiler for an await; its constraint is what keeps foreign awaitables out.</summary>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ILoopAwaiter
        where TStateMachine : IAsyncStateMachine => awaiter.Park(LoopTask.Current!);

    /// <inheritdoc cref="AwaitUnsafeOnCompleted"/>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ILoopAwaiter
        where TStateMachine : IAsyncStateMachine => awaiter.Park(LoopTask.Current!);

    /// <summary>Called by the compiler when the body returns.</summary>
    public readonly void SetResult() => _coroutine!.End();

    /// <summary>Called by the compiler when the body throws.</summary>
    public readonly void SetException(Exception exception) => _coroutine!.Fail(exception);

    /// <summary>Never called: the machine is on the heap from the start.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }
}
