namespace AsyncNotebooks;

/// <summary>What <c>Sleep(0)</c> returns: ends the step and asks for another in the next turn. No timer, and nothing to cancel.</summary>
internal sealed class YieldCoroutine : Coroutine
{
    private bool _hasYielded;

    public override string Name => "Sleep";

    // Called twice: to give way, and when it is our turn again.
    internal override void Resume(LoopTask task)
    {
        if (!_hasYielded)
        {
            _hasYielded = true;
            task.Yield();
        }
        else if (task.TakeInjected() is { } injected)
        {
            Fail(injected);
        }
        else
        {
            End();
        }
    }
}
