namespace AsyncNotebooks.Parity;

/// <summary>What a program throws on purpose.</summary>
internal sealed class Oops(string text) : Exception(text);
