using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>The guide's example, here and under CPython.</summary>
public class GuideExampleTests
{
    [Fact]
    public void GuideExample_OnVirtualTime_PrintsTheLinesOfTheGuide() => Assert.Equal(
        ["0.000 Task 1 started", "0.000 Task 2 started", "1.000 Task 2 completed", "2.000 Task 1 completed"],
        GuideExample());

    [SkippableFact]
    public void GuideExample_UnderCPython_PrintsTheSameLines() => Assert.Equal(UnderCPython("guide_example.py"), GuideExample());

    private static List<string> GuideExample()
    {
        var lines = new List<string>();
        Run(Main(), new VirtualTime());
        return lines;

        async Coroutine Main() => await Gather(Work("Task 1", 2), Work("Task 2", 1));

        async Coroutine Work(string name, double seconds)
        {
            Say($"{name} started");
            await Sleep(seconds);
            Say($"{name} completed");
        }

        void Say(string text) => lines.Add(string.Create(CultureInfo.InvariantCulture, $"{GetRunningLoop().Time:0.000} {text}"));
    }

    private static string[] UnderCPython(string program)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Guide", program);
        var start = new ProcessStartInfo("python3", ["-B", path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process python;
        try
        {
            python = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new SkipException("There is no python3 on this machine to compare with.");
        }

        using (python)
        {
            var complaints = python.StandardError.ReadToEndAsync();
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.True(python.ExitCode == 0, complaints.Result);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
    }
}
