namespace AsyncNotebooks.Tests.Progress;

public sealed class ProgressFileTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("progress").FullName;

    private string File => Path.Combine(_folder, "below", "progress.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_NoFile_IsEmpty()
    {
        var (entries, remark) = new ProgressFile(File).Read();

        Assert.Empty(entries);
        Assert.Null(remark);
    }

    [Fact]
    public void Change_NewFile_IsReadBack()
    {
        Assert.Null(new ProgressFile(File).Change("02-tea", entry => entry.After(VerdictKind.NotYet, Noon)));
        Assert.Null(new ProgressFile(File).Change("02-tea", entry => entry.After(VerdictKind.Correct, Noon)));
        Assert.Null(new ProgressFile(File).Change("02-tea", entry => entry.After(VerdictKind.Correct, Noon.AddDays(1))));
        Assert.Null(new ProgressFile(File).Change("02-cake", entry => entry with { Hints = 2 }));

        var (entries, _) = new ProgressFile(File).Read();
        Assert.Equal(new ExerciseProgress(Attempts: 3, Hints: 0, Solved: Noon), entries["02-tea"]);
        Assert.Equal(new ExerciseProgress(Attempts: 0, Hints: 2, Solved: null), entries["02-cake"]);
        Assert.Equal([File], Directory.GetFiles(Path.GetDirectoryName(File)!));
    }

    [Fact]
    public void Change_KeysOfALaterVersion_AreKept()
    {
        Write("""{ "exercises": { "02-tea": { "attempts": 1, "stars": 5 } }, "theme": "dark" }""");

        new ProgressFile(File).Change("02-tea", entry => entry.After(VerdictKind.Correct, Noon));

        var text = System.IO.File.ReadAllText(File);
        Assert.Contains("\"stars\": 5", text, StringComparison.Ordinal);
        Assert.Contains("\"theme\": \"dark\"", text, StringComparison.Ordinal);
        Assert.Equal(2, new ProgressFile(File).Read().Entries["02-tea"].Attempts);
    }

    [Theory]
    [InlineData("{ \"exercises\": { \"02-tea\": { \"att")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"exercises\": 7 }")]
    [InlineData("{ \"exercises\": { \"02-tea\": { \"attempts\": \"many\" } } }")]
    [InlineData("{ \"exercises\": { \"02-tea\": { \"solved\": \"yesterday\" } } }")]
    [InlineData("{ \"exercises\": { \"02-tea\": null } }")]
    [InlineData("{ \"exercises\": { \"02-tea\": { \"attempts\": 1e99 } } }")]
    [InlineData("{ \"exercises\": { \"02-tea\": {}, \"02-tea\": {} } }")]
    [InlineData("\0\0\0\0")]
    public void Change_DamagedFile_IsSetAsideAndSaid(string damaged)
    {
        Write(damaged);

        var remark = new ProgressFile(File).Change("02-tea", entry => entry.After(VerdictKind.Correct, Noon));

        Assert.Equal($"The progress file was damaged. It lies at {File}.damaged-1 now, and progress begins anew.", remark);
        Assert.Equal(damaged, System.IO.File.ReadAllText(File + ".damaged-1"));
        Assert.Equal(Noon, new ProgressFile(File).Read().Entries["02-tea"].Solved);
    }

    [Fact]
    public void Read_DamagedTwice_KeepsBoth()
    {
        Write("first");
        new ProgressFile(File).Read();
        Write("second");
        new ProgressFile(File).Read();

        Assert.Equal("first", System.IO.File.ReadAllText(File + ".damaged-1"));
        Assert.Equal("second", System.IO.File.ReadAllText(File + ".damaged-2"));
    }

    [Fact]
    public void Change_PlaceThatCannotBeWritten_SaysSoAndDoesNotThrow()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, "below"), "a file where the folder should be");

        Assert.Matches("^Progress was not kept: .+[.] The variable ASYNC_NOTEBOOKS_PROGRESS can name another file[.]$", new ProgressFile(File).Change("02-tea", entry => entry));
    }

    [Fact]
    public void Change_PathOfAFolderOrOfTheRoot_SaysSoAndDoesNotThrow()
    {
        Assert.Matches("^Progress was not kept: .+[.]$", new ProgressFile(_folder).Change("02-tea", entry => entry));
        Assert.Matches("^Progress was not kept: .+[.]$", new ProgressFile(Path.GetPathRoot(_folder)!).Change("02-tea", entry => entry));
    }

    [Fact]
    public void Of_NoHome_KeepsInMemoryAndSaysSo()
    {
        var store = ProgressStore.Of(wish: null, home: "");

        Assert.StartsWith("You have no home folder to keep progress in", store.Change("02-tea", entry => entry with { Hints = 1 }), StringComparison.Ordinal);
        Assert.Equal(1, store.Read().Entries["02-tea"].Hints);
    }

    [Fact]
    public void Change_ManyAtOnce_LosesNone()
    {
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number =>
            new ProgressFile(File).Change($"02-tea-{number % 4}", entry => entry with { Attempts = entry.Attempts + 1 }));

        Assert.All(new ProgressFile(File).Read().Entries.Values, entry => Assert.Equal(16, entry.Attempts));
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, text);
    }
}
