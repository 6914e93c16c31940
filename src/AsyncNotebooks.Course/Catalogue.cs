using AsyncNotebooks.Exercises;

namespace AsyncNotebooks;

/// <summary>All exercises, chapter by chapter, in each from easy to hard.</summary>
internal static class Catalogue
{
    /// <summary>The order of the course.</summary>
    public static IReadOnlyList<ExerciseCheck> Checks { get; } =
    [
        new ReadThePicture(),
        new LimitOfOneLoop(),
        new Together(),
        new DrawTheGain(),
        new ColdStart(),
        new HotOrCold(),
        new TakeTurns(),
        new LetOthersIn(),
        new TryAgain(),
        new WhoIsFirst(),
        new OneTurn(),
        new Metronome(),
        new FromAThread(),
        new AlarmClock(),
        new StartThenCollect(),
        new TidyUp(),
        new TimeLimit(),
        new FirstAnswer(),
        new AllOrNothing(),
        new PhoneCall(),
        new OneLookup(),
        new LostCoins(),
        new LateOrders(),
        new NextMessage(),
        new AllAtOnce(),
        new SomeFail(),
        new ProgressBar(),
        new NeverBlock(),
        new AllTheWay(),
        new AtMost(),
        new PassTheToken(),
        new LetGo(),
    ];
}
