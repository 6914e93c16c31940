using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncNotebooks.Analyzers;

/// <summary>The analyzers that the build laid beside the program.</summary>
internal sealed class AnalyzerFiles : IAnalyzerAssemblyLoader
{
    /// <summary>The analyzers for C# that have a rule which is on.</summary>
    /// <exception cref="FileNotFoundException">There are no analyzers beside the program.</exception>
    public static ImmutableArray<DiagnosticAnalyzer> Beside(string folder)
    {
        var rules = Path.Combine(folder, "rules");
        if (!Directory.Exists(rules))
            throw new FileNotFoundException($"There are no analyzers in {rules}. Build the course again: dotnet build", rules);
        var loader = new AnalyzerFiles();
        return
        [
            .. from file in Directory.GetFiles(rules, "*.dll").Order(StringComparer.Ordinal)
               from analyzer in new AnalyzerFileReference(file, loader).GetAnalyzers(LanguageNames.CSharp)
               where analyzer.SupportedDiagnostics.Any(rule => RuleSet.IsOn(rule.Id))
               select analyzer,
        ];
    }

    // Analyzers find one another in their folder without being told.
    void IAnalyzerAssemblyLoader.AddDependencyLocation(string fullPath)
    {
    }

    Assembly IAnalyzerAssemblyLoader.LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
