namespace AsyncNotebooks.Kernel;

/// <summary>A file cannot be read as a notebook. The message is one line: the file, what is wrong with it, what to do.</summary>
/// <param name="file">The file's path or name, as the reader was given it.</param>
/// <param name="problem">What is wrong and what to do, without a line break.</param>
/// <param name="cause">The exception underneath, if there is one.</param>
public sealed class NotebookFormatException(string file, string problem, Exception? cause = null)
    : Exception($"{file}: {problem}", cause)
{
    /// <summary>The file's path or name, as the reader was given it.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong and what to do.</summary>
    public string Problem { get; } = problem;
}
