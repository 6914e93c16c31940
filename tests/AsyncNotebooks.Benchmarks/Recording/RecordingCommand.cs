using System.Globalization;

namespace AsyncNotebooks.Benchmarks.Recording;

/// <summary>What recording costs: the hooks while nobody records, against a library without them, and a recording.</summary>
internal static class RecordingCommand
{
    private const int WarmUps = 12;

    // The compiler does not make the same of the same code twice: it goes by what it has seen run. So several of each kind share the luck.
    private const int Copies = 6;

    // Before it the first half of the copies with hooks ends, behind it the second begins.
    private const int Half = Copies + (Copies / 2);

    public static int Run(bool quick)
    {
        var rounds = quick ? 5 : 41;
        LibraryCopy[] copies = [.. Several(LibraryCopy.WithoutHooks), .. Several(LibraryCopy.WithHooks)];
        Console.WriteLine($"Medians of {rounds} rounds; in brackets the middle half of them.");
        Console.WriteLine();
        Console.WriteLine("| program | no hooks | unused hooks / no hooks | one half of those with hooks / the other | recorded, and / unused hooks | of it for each event |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var (id, title, size) in RecordingPrograms.All)
        {
            var idle = Measure([.. copies.Select(copy => copy.Find(id, size))], rounds);
            // A recording keeps every event, so it gets a tenth of the work.
            var recorded = Measure([copies[^1].Find(id, size / 10), copies[^1].Find(id + " recorded", size / 10)], Math.Max(3, rounds / 4));
            var seconds = Median(recorded.Select(round => round[1]));
            var events = RecordingPrograms.CountEvents(id, size / 10);
            Console.WriteLine($"| {title} | {Number(Median(idle.Select(round => round[..Copies].Average())) * 1e9 / size)} ns | {Ratio(idle, Copies.., ..Copies)} | {Ratio(idle, Half.., Copies..Half)} | {Number(seconds * 1e10 / size)} ns, {Ratio(recorded, 1.., ..1)} | {Number(seconds * 1e9 / events)} ns |");
        }

        return 0;
    }

    // Every round runs all of them, each time another one first: what slows the machine down for a while slows all down.
    private static List<double[]> Measure(Action[] programs, int rounds)
    {
        var samples = new List<double[]>();
        for (var round = -WarmUps; round < rounds; round++)
        {
            var seconds = new double[programs.Length];
            for (var i = 0; i < programs.Length; i++)
            {
                var turn = (i + round + WarmUps) % programs.Length;
                seconds[turn] = Seconds(programs[turn]);
            }

            if (round >= 0)
                samples.Add(seconds);
            else
                Task.Delay(50).Wait(); // the compiler works on what has run often
        }

        return samples;
    }

    // Time on the processors, of which other programs take less than of the time on the wall.
    private static double Seconds(Action program)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Environment.CpuUsage.TotalTime;
        program();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values) => SampleSummary.Of([.. values]).Median;

    private static IEnumerable<LibraryCopy> Several(Func<LibraryCopy> load) => Enumerable.Range(0, Copies).Select(_ => load());

    private static string Ratio(IEnumerable<double[]> rounds, Range what, Range of)
    {
        var ratios = SampleSummary.Of([.. rounds.Select(round => round[what].Average() / round[of].Average())]);
        return $"{Number(ratios.Median)}× ({Number(ratios.LowerQuartile)}–{Number(ratios.UpperQuartile)})";
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture);
}
