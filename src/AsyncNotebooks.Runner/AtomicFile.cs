using System.Text;

namespace AsyncNotebooks.Runner;

/// <summary>Writes files whole or not at all: whoever reads one never sees half of it.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file beside its place and moves it there.</summary>
    public static void WriteAllText(string path, string text)
    {
        // Not after the file's name, which may be as long as names can be.
        var draft = Path.Combine(Path.GetDirectoryName(path)!, $"{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(draft, text, Utf8);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
