namespace AsyncNotebooks.Kernel;

/// <summary>Finds the program of the workers, which the build puts at one place of the checkout.</summary>
internal static class WorkerProgram
{
    private const string Relative = "artifacts/worker/AsyncNotebooks.Worker.dll";

    /// <summary>The full path of the program.</summary>
    /// <exception cref="FileNotFoundException">It has not been built.</exception>
    public static string Path { get; } = Find()
        ?? throw new FileNotFoundException($"There is no {Relative} above {AppContext.BaseDirectory}. Run 'dotnet build' in the folder of the course.", Relative);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = System.IO.Path.Combine(folder.FullName, Relative);
            if (File.Exists(file))
                return file;
        }

        return null;
    }
}
