namespace AsyncNotebooks.Services.Tests;

public sealed class LogbooksTests
{
    [Fact]
    public void Write_ThreeBooks_MakesFilesOfThatSize()
    {
        using var books = Logbooks.Write(3, kilobytes: 2);

        Assert.Equal(3, books.Files.Count);
        Assert.All(books.Files, file => Assert.Equal(2048, new FileInfo(file).Length));
    }

    [Fact]
    public void Dispose_AfterWriting_LeavesNothing()
    {
        var books = Logbooks.Write(1, kilobytes: 1);

        books.Dispose();

        Assert.False(Directory.Exists(books.Folder));
    }
}
