using System.Text.Json;

namespace AsyncNotebooks.Views;

/// <summary>The kinds of entries of the Chrome trace event format that we use. Times go in as seconds and out as microseconds.</summary>
internal sealed class ChromeWriter(Utf8JsonWriter json)
{
    private const int Process = 1;

    /// <summary>A lane's name, and its place among the others.</summary>
    public void Lane(int lane, string name)
    {
        Metadata("thread_name", lane, () => json.WriteString("name", name));
        Metadata("thread_sort_index", lane, () => json.WriteNumber("sort_index", lane));
    }

    /// <summary>The name over all lanes.</summary>
    public void ProcessName(string name) => Metadata("process_name", 0, () => json.WriteString("name", name));

    /// <summary>
    /// Something that lasted; a mark if it took no time. Readers find out from the ends of bars which lies in which, and with a bar that
    /// ends where it began, on the edge of another, speedscope comes to the wrong conclusion.
    /// </summary>
    public void Complete(int lane, string category, string name, double from, double to, params ReadOnlySpan<(string Name, string Value)> details)
    {
        var length = Microseconds(to) - Microseconds(from);
        Start(length > 0 ? "X" : "i", lane, category, name, from);
        if (length > 0)
            json.WriteNumber("dur", length);
        else
            WriteScope();
        json.WriteStartObject("args");
        foreach (var (detail, value) in details)
        {
            if (value.Length > 0)
                json.WriteString(detail, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Something that happened.</summary>
    public void Instant(int lane, string category, string name, double time)
    {
        Start("i", lane, category, name, time);
        WriteScope();
        json.WriteEndObject();
    }

    /// <summary>One end of an arrow: it hangs on what was last written in that lane.</summary>
    public void Arrow(bool isHead, int number, int lane, double time)
    {
        Start(isHead ? "f" : "s", lane, "wake", "wakes", time);
        json.WriteNumber("id", number);
        if (isHead)
            json.WriteString("bp", "e"); // at the step around it; without this, at the next one
        json.WriteEndObject();
    }

    // A mark in its own lane, not a line through all of them.
    private void WriteScope() => json.WriteString("s", "t");

    // To the eighth of a microsecond: binary fractions, so that readers who add a length to a beginning come to the beginning of what
    // follows, to the last digit. Where they came out one digit behind it, the next bar would lie within this one.
    private static decimal Microseconds(double seconds) => Math.Round((decimal)seconds * 8_000_000m) / 8m;

    private void Start(string phase, int lane, string category, string name, double time)
    {
        json.WriteStartObject();
        json.WriteString("ph", phase);
        json.WriteNumber("pid", Process);
        json.WriteNumber("tid", lane);
        json.WriteString("cat", category);
        json.WriteString("name", name);
        json.WriteNumber("ts", Microseconds(time));
    }

    private void Metadata(string kind, int lane, Action writeValue)
    {
        json.WriteStartObject();
        json.WriteString("ph", "M");
        json.WriteNumber("pid", Process);
        json.WriteNumber("tid", lane);
        json.WriteString("name", kind);
        json.WriteStartObject("args");
        writeValue();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
