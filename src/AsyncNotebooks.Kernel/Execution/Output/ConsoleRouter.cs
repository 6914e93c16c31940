using System.Text;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// Stands in for <see cref="Console.Out"/> or <see cref="Console.Error"/>: what a cell writes goes to the cell's recorder, anything
/// else to the writer that was there before. A console can only be swapped for the whole process, so one router serves all sessions.
/// </summary>
internal sealed class ConsoleRouter : TextWriter
{
    private static readonly Lock InstallLock = new();
    private static TextWriter? s_out;
    private static TextWriter? s_error;

    private readonly string _name;
    private readonly TextWriter _original;

    private ConsoleRouter(string name, TextWriter original)
    {
        (_name, _original) = (name, original);
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => _original.Encoding;

    /// <summary>Puts the routers in place, again if someone has swapped the console since.</summary>
    public static void Install()
    {
        lock (InstallLock)
        {
            // SetOut wraps its writer, so the wrapper is what there is to compare with.
            if (Console.Out != s_out)
            {
                Console.SetOut(new ConsoleRouter("stdout", Console.Out));
                s_out = Console.Out;
            }

            if (Console.Error != s_error)
            {
                Console.SetError(new ConsoleRouter("stderr", Console.Error));
                s_error = Console.Error;
            }
        }
    }

    public override void Write(char value) => Route(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Route(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Route(buffer.ToString());

    public override void Write(string? value) => Route(value ?? "");

    // One piece, so that lines of two threads cannot mix.
    public override void WriteLine(string? value) => Route(value + "\n");

    public override void Flush() => _original.Flush();

    private void Route(string text)
    {
        if (CellRecorder.Current is not { } recorder)
            _original.Write(text);
        else if (text.Length > 0)
            recorder.Add(new StreamOutput(_name, text.Replace("\r\n", "\n", StringComparison.Ordinal)));
    }
}
