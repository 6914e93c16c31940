using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AsyncNotebooks.Analyzers;

/// <summary>What a rule says about a piece of a cell. Lines and columns count from 1; the piece ends before the last column.</summary>
internal sealed record Finding(string Cell, string Rule, string Message, string Help, int Line, int Column, int EndLine, int EndColumn)
{
    public static Finding Of(string cell, Diagnostic diagnostic)
    {
        var (from, to) = (diagnostic.Location.GetLineSpan().StartLinePosition, diagnostic.Location.GetLineSpan().EndLinePosition);
        return new(
            cell, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture), diagnostic.Descriptor.HelpLinkUri,
            from.Line + 1, from.Character + 1, to.Line + 1, to.Character + 1);
    }
}
