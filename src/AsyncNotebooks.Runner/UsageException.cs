namespace AsyncNotebooks.Runner;

/// <summary>What was asked for cannot be done as asked. The message is one line: what is wrong and what to do.</summary>
/// <param name="message">One line for the person at the keyboard.</param>
internal sealed class UsageException(string message) : Exception(message);
