using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncNotebooks.Runner.Pages.Code;

/// <summary>
/// Colours C# by the syntax tree, without binding: the compiler's own tokens, so nothing of the language is missed, and
/// names by where they stand. Code that does not compile is coloured as far as it parses; its text always comes out whole.
/// </summary>
internal static class CSharpHighlighter
{
    private static readonly CSharpParseOptions Script =
        new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The code as HTML, its tokens in spans: k keyword, t type, f function, s string, n number, c comment, d directive.</summary>
    public static string ToHtml(string code)
    {
        var html = new StringBuilder(code.Length * 2);
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            AppendTrivia(html, token.LeadingTrivia);
            html.AppendSpan(ClassOf(token), token.Text);
            AppendTrivia(html, token.TrailingTrivia);
        }
        return html.ToString();
    }

    private static void AppendTrivia(StringBuilder html, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
            html.AppendSpan(ClassOf(trivia), trivia.ToFullString());
    }

    private static string? ClassOf(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => "c",
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => "c",
        _ when trivia.IsDirective => "d",
        _ => null,
    };

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => ClassOfName(token),
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.InterpolatedStringTextToken => "s",
        SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken => "s",
        SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken => "s",
        SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedRawStringEndToken => "s",
        _ when token.Parent is LiteralExpressionSyntax { Token.Value: string or char } => "s",
        var kind when SyntaxFacts.IsKeywordKind(kind) => "k",
        _ => null,
    };

    private static string? ClassOfName(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax => "t",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "f",
        IdentifierNameSyntax { IsVar: true } => "k",
        SimpleNameSyntax name when IsCalled(name) => "f",
        SimpleNameSyntax name when SyntaxFacts.IsInTypeOnlyContext(name) || IsLikelyType(name) => "t",
        _ => null,
    };

    private static bool IsCalled(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call => call.Expression == name,
        MemberAccessExpressionSyntax member => member.Name == name && member.Parent is InvocationExpressionSyntax,
        MemberBindingExpressionSyntax binding => binding.Parent is InvocationExpressionSyntax,
        _ => false,
    };

    // Unbound, `Console` in `Console.WriteLine` could be a property; by .NET's naming it hardly ever is.
    private static bool IsLikelyType(SimpleNameSyntax name) =>
        name.Identifier.Text is [var first, ..] && char.IsUpper(first)
        && name.Parent is MemberAccessExpressionSyntax member && member.Expression == name;
}
