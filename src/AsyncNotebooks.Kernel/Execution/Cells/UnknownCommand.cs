namespace AsyncNotebooks.Kernel;

/// <summary>A <c>#!</c> line that names a command this kernel does not have.</summary>
/// <param name="Command">The command, with its <c>#!</c>.</param>
/// <param name="Line">The line of the cell, from 1.</param>
internal sealed record UnknownCommand(string Command, int Line)
{
    public ErrorOutput ToOutput()
    {
        var message = $"({Line},1): the command {Command} is not known here; a cell may use #!csharp and #!markdown.";
        return new ErrorOutput(KernelErrors.UnknownCommand, message, [message], Line, Column: 1);
    }
}
