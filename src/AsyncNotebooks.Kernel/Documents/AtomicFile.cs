using System.Security.Cryptography;
using System.Text;

namespace AsyncNotebooks.Kernel;

/// <summary>Writes files whole or not at all: whoever reads one, and whoever is killed while writing it, never leaves or sees half of it.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a draft beside the file and moves it there. The file keeps its permissions; a symbolic link stays one, and what it leads to is written.</summary>
    /// <param name="path">The file to write or replace.</param>
    /// <param name="text">What it is to hold, as UTF-8.</param>
    /// <exception cref="IOException">It cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; it is as it was.</exception>
    public static void WriteAllText(string path, string text)
    {
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        // In the same folder, because only there a move replaces the file in one step. Always the same name for a file: what somebody who was killed
        // has left behind is written over. Not the file's own name, which may be as long as names can be.
        var name = Convert.ToHexStringLower(SHA256.HashData(s_utf8.GetBytes(Path.GetFileName(target))).AsSpan(0, 8));
        var draft = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $".{name}.tmp");
        try
        {
            Write(draft, text);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
            File.Move(draft, target, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    // On the disk before it takes the file's place: a machine that loses power must not be left with an empty file.
    private static void Write(string draft, string text)
    {
        using var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(s_utf8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }
}
