using System.Runtime.CompilerServices;

namespace AsyncNotebooks.Tests;

/// <summary>Builders driven by hand with both kinds of state machine: a class, as a Debug build makes, and a struct, as a Release build does.</summary>
public class CoroutineMethodBuilderTests
{
    [Fact]
    public void Start_StructMachine_PutsItOnTheHeapUnrun()
    {
        var machine = new StructMachine { Builder = CoroutineMethodBuilder<int>.Create() };
        machine.Builder.Start(ref machine);
        var coroutine = machine.Builder.Task;
        Assert.Equal("coroutine StructMachine, not started", coroutine.ToString());
        Assert.Equal(0, machine.Moves);
        Assert.Equal(1, Asyncio.Run(coroutine, new VirtualTime()));
        Assert.Equal(0, machine.Moves); // the copy on the heap moved, not this one
    }

    [Fact]
    public void Start_ClassMachine_DoesNotRunItEither()
    {
        var machine = new ClassMachine { Builder = CoroutineMethodBuilder.Create() };
        machine.Builder.Start(ref machine);
        var coroutine = machine.Builder.Task;
        Assert.Equal(0, machine.Moves);
        Asyncio.Run(coroutine, new VirtualTime());
        Assert.Equal(1, machine.Moves);
    }

    [Fact]
    public void SetException_ByTheMachine_ComesOutOfTheAwait()
    {
        var machine = new ClassMachine { Builder = CoroutineMethodBuilder.Create(), Failure = new FormatException() };
        machine.Builder.Start(ref machine);
        Assert.Same(machine.Failure, Assert.Throws<FormatException>(() => Asyncio.Run(machine.Builder.Task, new VirtualTime())));
    }

    [Fact]
    public void SetStateMachine_Always_DoesNothing()
    {
        CoroutineMethodBuilder.Create().SetStateMachine(new ClassMachine());
        CoroutineMethodBuilder<int>.Create().SetStateMachine(new ClassMachine());
    }

    private struct StructMachine : IAsyncStateMachine
    {
        public CoroutineMethodBuilder<int> Builder;
        public int Moves;

        public void MoveNext()
        {
            Moves++;
            Builder.SetResult(Moves);
        }

        public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
        {
        }
    }

    private sealed class ClassMachine : IAsyncStateMachine
    {
        public CoroutineMethodBuilder Builder;
        public int Moves;

        public Exception? Failure { get; init; }

        public void MoveNext()
        {
            Moves++;
            if (Failure is null)
                Builder.SetResult();
            else
                Builder.SetException(Failure);
        }

        public void SetStateMachine(IAsyncStateMachine stateMachine)
        {
        }
    }
}
