namespace AsyncNotebooks;

/// <summary>What one rule says about a piece of a cell.</summary>
/// <param name="Cell">The cell's id.</param>
/// <param name="Rule">The rule's id: <c>VSTHRD002</c>.</param>
/// <param name="Message">What it says, in its authors' words.</param>
/// <param name="Help">A page about it; empty if there is none.</param>
/// <param name="Line">The line in the cell, from 1.</param>
/// <param name="Column">The column where the piece begins, from 1.</param>
/// <param name="EndLine">The line where it ends.</param>
/// <param name="EndColumn">The column behind its end.</param>
public sealed record AnalyzerFinding(string Cell, string Rule, string Message, string Help, int Line, int Column, int EndLine, int EndColumn);
