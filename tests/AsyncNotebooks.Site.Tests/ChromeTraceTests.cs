using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace AsyncNotebooks.Site.Tests;

/// <summary>The traces that the library exports, opened by a reader of the format that others wrote: speedscope.</summary>
public sealed class ChromeTraceTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string s_speedscope = Path.Combine(Repository.Root, "tests", "AsyncNotebooks.Site.Tests", "node_modules", "speedscope", "dist", "release");
    private static readonly string s_traces = Path.Combine(Repository.Root, "tests", "AsyncNotebooks.Tests", "Views", "Expectations");

    /// <summary>A stretch of a lane, in microseconds.</summary>
    private sealed record Bar(string Lane, string Name, double From, double To)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lane}: {Name}, {From / 1e6:0.######} s to {To / 1e6:0.######} s");
    }

    public static TheoryData<string> Programs =>
        [.. Directory.EnumerateFiles(s_traces, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [SkippableTheory]
    [MemberData(nameof(Programs))]
    public async Task Trace_OpenedInSpeedscope_HasTheSameBarsInTheSameLanes(string program)
    {
        Skip.IfNot(Directory.Exists(s_speedscope), "speedscope was not found. Run 'npm ci' in tests/AsyncNotebooks.Site.Tests.");
        var trace = await File.ReadAllBytesAsync(Path.Combine(s_traces, program + ".json"));

        var bars = await ReadAsync(trace);

        Assert.NotEmpty(bars);
        Assert.Equal(Joined(Written(trace)).Select(bar => $"{bar}").Order(StringComparer.Ordinal), bars.Select(bar => $"{bar}").Order(StringComparer.Ordinal));
    }

    // Each lane begins with its first bar, as speedscope shows it.
    private static List<Bar> Written(byte[] trace)
    {
        using var document = JsonDocument.Parse(trace);
        var events = document.RootElement.GetProperty("traceEvents").EnumerateArray().ToList();
        var names = events.Where(one => Text(one, "name") == "thread_name").ToDictionary(Lane, one => Text(one.GetProperty("args"), "name"));
        return
        [
            .. from one in events
               where Text(one, "ph") == "X"
               group one by Lane(one) into lane
               let start = lane.Min(one => Number(one, "ts"))
               from one in lane
               orderby lane.Key, Number(one, "ts")
               select new Bar(names[lane.Key], Text(one, "name"), Number(one, "ts") - start, Number(one, "ts") + Number(one, "dur") - start),
        ];
    }

    // Bars of one name that touch are one bar to speedscope.
    private static List<Bar> Joined(IEnumerable<Bar> bars)
    {
        var joined = new List<Bar>();
        foreach (var bar in bars)
        {
            if (joined is [.., var last] && (last.Lane, last.Name, last.To) == (bar.Lane, bar.Name, bar.From))
                joined[^1] = last with { To = bar.To };
            else
                joined.Add(bar);
        }

        return joined;
    }

    // What speedscope has understood, it gives back as a file of its own format.
    private async Task<List<Bar>> ReadAsync(byte[] trace)
    {
        await using var page = await browser.OpenAsync(s_speedscope, "index");
        await page.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "run.json", MimeType = "application/json", Buffer = trace });
        var download = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.GetByText("Export").ClickAsync());
        Assert.DoesNotContain(page.Complaints, complaint => !complaint.Contains("WebGL", StringComparison.Ordinal));
        await using var stream = await download.CreateReadStreamAsync();
        using var document = await JsonDocument.ParseAsync(stream);
        var frames = document.RootElement.GetProperty("shared").GetProperty("frames").EnumerateArray().Select(frame => Text(frame, "name").Split(" {")[0]).ToArray();
        return [.. document.RootElement.GetProperty("profiles").EnumerateArray().SelectMany(profile => Bars(profile, frames))];
    }

    // A lane is called "event loop (virtual time) (pid 1), Task-2: Update (tid 2)". No bar lies in another, so each is closed before the next opens.
    private static IEnumerable<Bar> Bars(JsonElement profile, string[] frames)
    {
        var lane = Text(profile, "name").Split(", ", 2)[1].Split(" (tid")[0];
        foreach (var ends in profile.GetProperty("events").EnumerateArray().Chunk(2))
        {
            Assert.Equal(["O", "C"], ends.Select(end => Text(end, "type")));
            yield return new(lane, frames[ends[0].GetProperty("frame").GetInt32()], Number(ends[0], "at"), Number(ends[1], "at"));
        }
    }

    private static int Lane(JsonElement one) => one.GetProperty("tid").GetInt32();

    private static double Number(JsonElement one, string name) => one.GetProperty(name).GetDouble();

    private static string Text(JsonElement one, string name) => one.GetProperty(name).GetString()!;
}
