using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

/// <summary>A coroutine and the compiler's state machine of its body, in one object.</summary>
internal sealed class StateMachineCoroutine<TStateMachine> : Coroutine
    where TStateMachine : IAsyncStateMachine
{
    private static readonly string s_name = MethodNames.OfStateMachine(typeof(TStateMachine));

    /// <summary>A field, not a property: the machine is a struct that changes in place.</summary>
    [SuppressMessage("Design", "CA1051", Justification = "Internal to the class that holds it.")]
    public TStateMachine Machine = default!;

    public override string Name => s_name;

    internal override bool IsOfProgram => typeof(TStateMachine).Module != typeof(Coroutine).Module;

    internal override (Type Method, int Await) Place => (typeof(TStateMachine), StateReader<TStateMachine>.Of(ref Machine));

    internal override void Resume(LoopTask task) => Machine.MoveNext();
}

/// <summary>The same for a body that returns a value.</summary>
internal sealed class StateMachineCoroutine<TStateMachine, T> : Coroutine<T>
    where TStateMachine : IAsyncStateMachine
{
    private static readonly string s_name = MethodNames.OfStateMachine(typeof(TStateMachine));

    /// <inheritdoc cref="StateMachineCoroutine{TStateMachine}.Machine"/>
    [SuppressMessage("Design", "CA1051", Justification = "Internal to the class that holds it.")]
    public TStateMachine Machine = default!;

    public override string Name => s_name;

    internal override bool IsOfProgram => typeof(TStateMachine).Module != typeof(Coroutine).Module;

    internal override (Type Method, int Await) Place => (typeof(TStateMachine), StateReader<TStateMachine>.Of(ref Machine));

    internal override void Resume(LoopTask task) => Machine.MoveNext();
}
