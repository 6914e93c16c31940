namespace AsyncNotebooks.Kernel;

/// <summary>A code cell in a language that is not run here.</summary>
/// <param name="Cell">The cell of the executed copy, with the outputs it had.</param>
/// <param name="Language">The kernel it asks for, such as <c>fsharp</c>.</param>
public sealed record SkippedCell(NotebookCell Cell, string Language);
