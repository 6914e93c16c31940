namespace AsyncNotebooks.Exercises;

/// <summary>Plain .NET: what is used by a task must live until the task has ended, and no longer.</summary>
internal sealed class LetGo() : MethodCheck<Func<Func<Connection>, Task<string>>>("07-let-go", "Greeting")
{
    protected override string Judge(Func<Func<Connection>, Task<string>> method)
    {
        var (well, good) = Try(method, fails: false);
        well.Expect(well.Failure is not ObjectDisposedException, "closed-too-early", "The connection was closed while the line was still on its way. `using` closes it when the method is left, and a method that returns a task without awaiting it is left at once.");
        well.ExpectReturn();
        well.Expect(good.Count == 1, "opened", $"You opened {good.Count} connections; one is needed.");
        well.Expect(!good[0].IsOpen, "left-open", "You returned the line, and the connection is still open. A server has only so many of them.");
        well.Expect(well.Result == "welcome", "wrong-line", $"The server said `welcome`; you returned `{well.Result}`.");

        var (badly, bad) = Try(method, fails: true);
        badly.Expect(badly.Failure is not null, "failure-hidden", "The server broke off in the middle of the line, and you returned as if nothing had happened.");
        badly.Expect(bad.TrueForAll(connection => !connection.IsOpen), "left-open-after-failure", "The server broke off in the middle of the line, and the connection is still open: the exception went past the line that closes it.");
        return "The connection lived exactly as long as the line was on its way, and was closed on every way out. An `async` method with an `await` in it is left only when all is done.";
    }

    private static (Rehearsal<string> Run, List<Connection> Opened) Try(Func<Func<Connection>, Task<string>> greeting, bool fails)
    {
        var opened = new List<Connection>();
        var run = Rehearse.Hot(clock => greeting(() =>
        {
            opened.Add(new Connection(() => Receive(clock)));
            return opened[^1];
        }));
        return (run, opened);

        async Task<string> Receive(VirtualTime clock)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock);
            return fails ? throw new IOException("The server broke off.") : "welcome";
        }
    }
}
