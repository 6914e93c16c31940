namespace AsyncNotebooks.Exercises;

/// <summary>Concurrent waits take as long as the longest, one after another as long as all of them.</summary>
internal sealed class ReadThePicture() : ValueCheck<double>("00-read-the-picture", "together, oneAfterAnother")
{
    private static readonly double[] s_waits = [4, 1, 3];

    protected override string Judge(double[] values)
    {
        var (together, oneAfterAnother) = (values[0], values[1]);
        var (longest, sum) = (Together(), OneAfterAnother());
        Expect((together, oneAfterAnother) != (sum, longest), "swapped", "Both numbers are right, but they have changed places. Which of the two programs has only one lane busy at any time?");
        Expect(together != sum, "added-up", "For `together` you added the waits up. Nobody stands in line there: all three begin at the same moment. Which one is the last to end?");
        Expect(together == longest, "together", $"`together` is not {Diary.Show(together)}. All three begin at the same moment; the program ends when the last of them has ended.");
        Expect(oneAfterAnother != longest, "not-added-up", "For `oneAfterAnother` you gave the longest wait. But the salad begins when the soup has ended, and the bread after that.");
        Expect(oneAfterAnother == sum, "one-after-another", $"`oneAfterAnother` is not {Diary.Show(oneAfterAnother)}. Each begins where the one before has ended.");
        return $"Waits that overlap take as long as the longest of them, {Diary.Show(longest)} s; in single file they take their sum, {Diary.Show(sum)} s.";
    }

    private static double Together() => Rehearse.OnLoop(async () =>
    {
        await Asyncio.Gather(s_waits.Select(Asyncio.Sleep));
    }).EndedAt;

    private static double OneAfterAnother() => Rehearse.OnLoop(async () =>
    {
        foreach (var wait in s_waits)
            await Asyncio.Sleep(wait);
    }).EndedAt;
}
