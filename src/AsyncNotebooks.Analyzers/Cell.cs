namespace AsyncNotebooks.Analyzers;

/// <summary>A code cell.</summary>
/// <param name="Id">Its id in the notebook; findings carry it.</param>
/// <param name="Code">Its C#.</param>
internal sealed record Cell(string Id, string Code);
