namespace AsyncNotebooks.Runner.Reporting.Files;

/// <summary>Something wrong with a notebook, for a file that machines read.</summary>
/// <param name="Place">File, cell and line as messages name them.</param>
/// <param name="File">The notebook's path, relative to where the runner was started, with forward slashes.</param>
/// <param name="FileLine">The line of the file, from 1, in which that line of the cell stands; 1 where that is not known.</param>
/// <param name="Message">What is wrong; several lines where an exception has them.</param>
internal sealed record Finding(string Place, string File, int FileLine, string Message);
