using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

/// <summary>What the compiler calls in an <c>async Coroutine&lt;T&gt;</c> method; see <see cref="CoroutineMethodBuilder"/>.</summary>
/// <typeparam name="T">The type of the value that the method returns.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CoroutineMethodBuilder<T>
{
    private Coroutine<T>? _coroutine;

    /// <inheritdoc cref="CoroutineMethodBuilder.Create"/>
    public static CoroutineMethodBuilder<T> Create() => default;

    /// <inheritdoc cref="CoroutineMethodBuilder.Task"/>
    public readonly Coroutine<T> Task => _coroutine!;

    /// <inheritdoc cref="CoroutineMethodBuilder.Start"/>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var coroutine = new StateMachineCoroutine<TStateMachine, T>();
        _coroutine = coroutine;
        coroutine.Machine = stateMachine;
    }

    /// <inheritdoc cref="CoroutineMethodBuilder.AwaitUnsafeOnCompleted"/>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ILoopAwaiter
        where TStateMachine : IAsyncStateMachine => awaiter.Park(LoopTask.Current!);

    /// <inheritdoc cref="CoroutineMethodBuilder.AwaitUnsafeOnCompleted"/>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ILoopAwaiter
        where TStateMachine : IAsyncStateMachine => awaiter.Park(LoopTask.Current!);

    /// <summary>Called by the compiler when the body returns.</summary>
    public readonly void SetResult(T result) => _coroutine!.Return(result);

    /// <inheritdoc cref="CoroutineMethodBuilder.SetException"/>
    public readonly void SetException(Exception exception) => _coroutine!.Fail(exception);

    /// <inheritdoc cref="CoroutineMethodBuilder.SetStateMachine"/>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }
}
