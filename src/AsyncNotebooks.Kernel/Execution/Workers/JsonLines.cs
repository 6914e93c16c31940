using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AsyncNotebooks.Kernel;

/// <summary>Messages of a pipe, each a JSON object on a line of its own. One reader and any number of writers.</summary>
public static class JsonLines
{
    // Neither side is a page: escaping every letter beyond ASCII would only make the lines longer.
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A reader of a pipe's lines.</summary>
    public static StreamReader Reader(Stream pipe) => new(pipe, Encoding.UTF8);

    /// <summary>A writer of a pipe's lines, each sent at once.</summary>
    public static TextWriter Writer(Stream pipe) =>
        TextWriter.Synchronized(new StreamWriter(pipe, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" });

    /// <summary>The next message; null when the other side has closed the pipe.</summary>
    public static async Task<T?> ReadAsync<T>(StreamReader reader, CancellationToken ct = default)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(reader);
        var line = await reader.ReadLineAsync(ct).ConfigureAwait(false);
        return line is null ? null : JsonSerializer.Deserialize<T>(line, s_options);
    }

    /// <summary>The next message, for a thread that has nothing else to do; null when the other side has closed the pipe.</summary>
    public static T? Read<T>(StreamReader reader)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.ReadLine() is { } line ? JsonSerializer.Deserialize<T>(line, s_options) : null;
    }

    /// <summary>Sends a message. It is named as <typeparamref name="T"/>, so that its kind goes with it.</summary>
    public static void Write<T>(TextWriter writer, T message)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine(JsonSerializer.Serialize(message, s_options));
    }
}
