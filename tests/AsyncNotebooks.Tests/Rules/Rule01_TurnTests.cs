namespace AsyncNotebooks.Tests;

/// <summary>Rule 1: a turn moves the due timers to the ready queue, then runs exactly what was ready when it began, first in, first out.</summary>
public class Rule01_TurnTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void Turn_CallbacksThatScheduleMore_RunOnlyWhatWasReadyAtItsBeginning()
    {
        using var loop = new EventLoop(new VirtualTime());
        loop.CallSoon(() =>
        {
            _log.Add("a");
            loop.CallSoon(() => _log.Add("a2"));
            loop.Stop(); // ends the run after this turn
        });
        loop.CallSoon(() => _log.Add("b"));

        loop.RunForever();

        Assert.Equal(["a", "b"], _log);
    }

    [Fact]
    public void Turn_AfterAnother_RunsWhatThatOneScheduledInTheSameOrder()
    {
        using var loop = new EventLoop(new VirtualTime());
        foreach (var name in new[] { "a", "b", "c" })
        {
            loop.CallSoon(() =>
            {
                _log.Add(name);
                loop.CallSoon(() => _log.Add(name + "2"));
            });
        }

        loop.CallLater(1, loop.Stop);
        loop.RunForever();

        Assert.Equal(["a", "b", "c", "a2", "b2", "c2"], _log);
    }

    [Fact]
    public void Turn_DueTimers_ComeAfterWhatWasReadyAlready()
    {
        using var loop = new EventLoop(new VirtualTime());
        loop.CallLater(0, () => _log.Add("timer"));
        loop.CallSoon(() => _log.Add("soon"));
        loop.CallLater(1, loop.Stop);

        loop.RunForever();

        Assert.Equal(["soon", "timer"], _log);
    }

    [Fact]
    public void Turn_CallbackThatAlwaysSchedulesItself_CannotStarveATimer()
    {
        var clock = new HandClock();
        using var loop = new EventLoop(clock);
        var turns = 0;
        loop.CallLater(3, loop.Stop);
        loop.CallSoon(Again);

        loop.RunForever();

        Assert.Equal(4, turns); // one turn a second; the timer fires in the turn that begins at 3 s, after the callback that was ready

        void Again()
        {
            turns++;
            clock.Advance(1);
            loop.CallSoon(Again);
        }
    }

    [Fact]
    public void Turn_TimersDueTogether_FireInTheOrderInWhichTheyWereSet()
    {
        using var loop = new EventLoop(new VirtualTime());
        foreach (var name in Enumerable.Range(0, 100).Select(number => $"{number}"))
            loop.CallAt(1, () => _log.Add(name));
        loop.CallAt(2, loop.Stop);

        loop.RunForever();

        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"{number}"), _log);
    }
}
