using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AsyncNotebooks;

/// <summary>
/// Keeps progress in a file that several notebooks share. A change reads the file, changes one entry and replaces the file in one step, all
/// under a mutex that every process of the machine sees; so none loses another's entry, and a reader never meets half a file.
/// </summary>
/// <param name="path">The full path.</param>
internal sealed class ProgressFile(string path) : ProgressStore
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public override (IReadOnlyDictionary<string, ExerciseProgress> Entries, string? Remark) Read()
    {
        var empty = new Dictionary<string, ExerciseProgress>();
        try
        {
            using (Hold())
            {
                var remark = Load(out var book);
                return (book.Entries, remark);
            }
        }
        catch (Exception trouble) when (IsTroubleWithFile(trouble))
        {
            return (empty, Remark("Progress cannot be read", trouble));
        }
    }

    public override string? Change(string id, Func<ExerciseProgress, ExerciseProgress> change)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (Hold())
            {
                var remark = Load(out var book);
                book.Change(id, change);
                Save(book);
                return remark;
            }
        }
        catch (Exception trouble) when (IsTroubleWithFile(trouble))
        {
            return Remark("Progress was not kept", trouble);
        }
    }

    // An argument: the path is none, or that of a root. A handle: something else has the mutex's name.
    private static bool IsTroubleWithFile(Exception exception) => exception
        is IOException or UnauthorizedAccessException or TimeoutException or ArgumentException or NotSupportedException or WaitHandleCannotBeOpenedException;

    private static string Remark(string what, Exception trouble) => $"{what}: {trouble.Message.ReplaceLineEndings(" ").TrimEnd('.')}. {Cure}";

    private string? Load(out ProgressBook book)
    {
        book = new ProgressBook();
        if (!File.Exists(path))
            return null;
        try
        {
            book = ProgressBook.Parse(File.ReadAllText(path));
            return null;
        }
        catch (JsonException)
        {
            var aside = Enumerable.Range(1, int.MaxValue).Select(number => $"{path}.damaged-{number}").First(name => !File.Exists(name));
            File.Move(path, aside);
            return $"The progress file was damaged. It lies at {aside} now, and progress begins anew.";
        }
    }

    private void Save(ProgressBook book)
    {
        // In the same folder, because only there a move replaces the file in one step.
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, book.ToJson());
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // Named after the file, so that notebooks with different files do not wait for each other.
    private Holder Hold()
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 8));
        var mutex = new Mutex(initiallyOwned: false, $@"Global\AsyncNotebooks-{name}");
        try
        {
            if (mutex.WaitOne(s_patience))
                return new Holder(mutex);
        }
        catch (AbandonedMutexException)
        {
            // Its holder died. The file is whole all the same: it is only ever replaced in one step.
            return new Holder(mutex);
        }

        mutex.Dispose();
        throw new TimeoutException($"{path} is in use by another notebook.");
    }

    private sealed class Holder(Mutex mutex) : IDisposable
    {
        public void Dispose()
        {
            mutex.ReleaseMutex();
            mutex.Dispose();
        }
    }
}
