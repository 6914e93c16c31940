using System.Globalization;
using System.Text.Json;

namespace AsyncNotebooks.Parity.Generation;

/// <summary>Compares generated programs, many at a time.</summary>
internal sealed class GeneratedPrograms(CPython python)
{
    /// <summary>Null if the traces of all the seeds' programs are the same; else a report about the first, made as small as it goes.</summary>
    public string? FirstDifference(IEnumerable<int> seeds)
    {
        foreach (var batch in seeds.Chunk(500))
        {
            var programs = batch.Select(Generator.Program).ToList();
            if (FirstFailing(programs) is { } failing)
                return Report(batch[programs.IndexOf(failing)], Shrinker.Shrink(failing, FirstFailing));
        }

        return null;
    }

    private IReadOnlyList<Step>? FirstFailing(IReadOnlyList<IReadOnlyList<Step>> programs)
    {
        var theirs = Task.Run(() => python.Traces([.. programs.Select(Request)]));
        var ours = Bounded.Run("A generated program", () => programs.Select(Interpreter.TraceOf).ToList());
        return programs.Zip(theirs.GetAwaiter().GetResult(), ours).FirstOrDefault(run => !run.Second.SequenceEqual(run.Third)).First;
    }

    private string Report(int seed, IReadOnlyList<Step> program)
    {
        var traces = SideBySide.Show(python.Trace(Request(program)), Interpreter.TraceOf(program));
        var steps = string.Join('\n', program.Select(step => "  " + JsonSerializer.Serialize(step, CPython.Json)));
        return string.Create(CultureInfo.InvariantCulture, $"Seed {seed} differs. The smallest program that does:\n{steps}\n{traces}");
    }

    private static object Request(IReadOnlyList<Step> program) => new { generated = program };
}
