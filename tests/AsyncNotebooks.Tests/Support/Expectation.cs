using System.Runtime.CompilerServices;

namespace AsyncNotebooks.Tests;

/// <summary>
/// Compares what was made with a committed file. After a change that is meant, renew the files and look at the difference:
/// <c>ASYNC_NOTEBOOKS_RENEW=1 dotnet test tests/AsyncNotebooks.Tests; git diff</c>.
/// </summary>
internal static class Expectation
{
    private const string Renew = "ASYNC_NOTEBOOKS_RENEW";

    /// <summary>Passes if the file of that name, in the folder Expectations beside the test, holds this text.</summary>
    public static void Matches(string name, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Expectations", name);
        actual = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable(Renew) == "1")
            Write(path, actual);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected != actual)
            Assert.Fail($"{path} {Difference(expected.Split('\n'), actual.Split('\n'))}\nIf the change is meant, run the test with {Renew}=1 and look at the difference.");
    }

    private static string Difference(string[] expected, string[] actual)
    {
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"differs in line {line + 1}:\n  expected: {expected.ElementAtOrDefault(line)}\n  actual:   {actual.ElementAtOrDefault(line)}";
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var next = path + ".new";
        File.WriteAllText(next, text);
        File.Move(next, path, overwrite: true);
    }
}
