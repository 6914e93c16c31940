namespace AsyncNotebooks.Exercises;

/// <summary>Plain .NET's future: a task completion source, and whose thread the continuation runs on.</summary>
internal sealed class NextMessage() : MethodCheck<Func<Radio, Task<string>>>("05-radio", "NextMessage")
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    protected override string Judge(Func<Radio, Task<string>> method)
    {
        var radio = new Radio();
        using var follow = new ManualResetEventSlim();
        var wasInside = false;
        // No synchronization context here: what follows an await may run right inside the completion.
        var run = Rehearse.Plainly(() =>
        {
            var message = method(radio);
            message.ContinueWith(Follow, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            radio.Send("mayday");
            return message;
        });
        run.ExpectReturn();
        Expect(follow.Wait(s_patience), "no-message", "The message `mayday` was sent, but your task was not completed.");
        Expect(run.Result.Result == "mayday", "wrong-message", $"The next message was `mayday`; your task has `{run.Result.Result}`.");

        var again = Rehearse.Plainly(() =>
        {
            radio.Send("all clear");
            return true;
        });
        Expect(again.Failure is null, "second-message", $"A second message came after the first, and the radio's `Send` failed in your handler: {again.Failure?.Message} You still listened, and completed the same task again.");
        Expect(radio.Listeners == 0, "still-listening", "The message was there, and your handler still listens: with every call one more, for ever. Take it off the event when it has done its work.");
        Expect(!wasInside, "inside-send", "The code behind your `await` ran inside the radio's `Send`, on the radio's thread: the radio could not go on before it had ended. If that code waited for the radio, both would wait for ever. A completion source can be told to run what follows elsewhere.");
        return "The event completed a task, once; your handler is off the event again; and what follows the `await` does not run on the radio's time.";

        void Follow(Task<string> message)
        {
            wasInside = radio.IsSendingHere;
            follow.Set();
        }
    }
}
