using System.Globalization;
using AsyncNotebooks.Parity.Generation;

namespace AsyncNotebooks.Parity;

/// <summary>Random programs must do the same under CPython and here, step by step.</summary>
public class GeneratedTests
{
    // More of them, or others: ASYNC_NOTEBOOKS_SEEDS=0-100000.
    private static readonly string s_range = Thorough.IsAsked ? "0-20000" : "0-2000";

    [SkippableFact]
    public void Trace_OfGeneratedPrograms_IsTheSame()
    {
        var python = CPython.OrSkip();
        var range = (Environment.GetEnvironmentVariable("ASYNC_NOTEBOOKS_SEEDS") ?? s_range)
            .Split('-').Select(bound => int.Parse(bound, CultureInfo.InvariantCulture)).ToArray();
        var difference = new GeneratedPrograms(python).FirstDifference(Enumerable.Range(range[0], range[1] - range[0]));
        Assert.True(difference is null, difference);
    }
}
