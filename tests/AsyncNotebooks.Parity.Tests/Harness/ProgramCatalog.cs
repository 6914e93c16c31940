using System.Reflection;
using System.Text.RegularExpressions;

namespace AsyncNotebooks.Parity;

/// <summary>
/// The programs in <c>Programs</c>. The twin of <c>Locks.FirstComeFirstServed</c> is <c>first_come_first_served</c> in
/// <c>Python/programs/locks.py</c>: the same names, each in the spelling of its language.
/// </summary>
internal static partial class ProgramCatalog
{
    /// <summary>A coroutine is run as the main coroutine of a loop; a plain method does as it likes.</summary>
    private static readonly Dictionary<string, Action> s_programs = typeof(ProgramCatalog).Assembly.GetTypes()
        .Where(type => type.Namespace == "AsyncNotebooks.Parity.Programs" && !type.IsNested)
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .ToDictionary(method => $"{method.DeclaringType!.Name}.{method.Name}", ToAction);

    public static IEnumerable<string> Names => s_programs.Keys;

    public static Action Get(string name) => s_programs[name];

    /// <summary>The name of the twin: <c>locks.first_come_first_served</c>.</summary>
    public static string ToPython(string name) =>
        WordStart().Replace(name, "_").ToLowerInvariant();

    private static Action ToAction(MethodInfo method) => method.ReturnType == typeof(Coroutine)
        ? () => Stage.RunVirtually(method.CreateDelegate<Func<Coroutine>>()())
        : method.CreateDelegate<Action>();

    // Before every capital but the first of a name.
    [GeneratedRegex("(?<=[A-Za-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
