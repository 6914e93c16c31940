namespace AsyncNotebooks;

/// <summary>Ships' logbooks: real files in a folder of their own below the temporary folder. Disposing deletes them.</summary>
public sealed class Logbooks : IDisposable
{
    private Logbooks(string folder) => Folder = folder;

    /// <summary>Where the files are.</summary>
    public string Folder { get; }

    /// <summary>The files, in order.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>Writes logbooks full of lines of text.</summary>
    /// <param name="count">How many.</param>
    /// <param name="kilobytes">The size of each, in units of 1,024 bytes.</param>
    public static Logbooks Write(int count, int kilobytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(kilobytes);
        var books = new Logbooks(Directory.CreateTempSubdirectory("logbooks-").FullName);
        books.Files = [.. Enumerable.Range(1, count).Select(number => Path.Combine(books.Folder, $"logbook-{number:000}.txt"))];
        var text = string.Concat(Enumerable.Repeat("All is well at sea\n", (kilobytes * 1024 / 19) + 1))[..(kilobytes * 1024)];
        foreach (var file in books.Files)
            File.WriteAllText(file, text);
        return books;
    }

    /// <summary>Deletes the files and their folder.</summary>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
