using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

/// <summary>
/// What may stand behind <c>await</c> in a <see cref="Coroutine"/>: something that the loop can wake. The compiler refuses everything else
/// (error CS0315); write <c>await task.AsFuture()</c> for a plain .NET task, and <c>await Sleep(0)</c> for <see cref="Task.Yield"/>.
/// </summary>
public interface ILoopAwaiter : ICriticalNotifyCompletion
{
    /// <summary>Suspends the task whose step is running; it goes on when what is awaited is done.</summary>
    /// <param name="task">That task.</param>
    internal void Park(LoopTask task);
}
