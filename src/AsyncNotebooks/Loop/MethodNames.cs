using System.Reflection;
using System.Text.RegularExpressions;

namespace AsyncNotebooks;

/// <summary>Turns the compiler's names for methods, local functions and lambdas back into the names that stand in the source.</summary>
internal static partial class MethodNames
{
    public static string Of(Delegate callback) => Readable(callback.Method.Name);

    /// <summary>The name of the async method whose state machine this is: <c>&lt;Main&gt;d__3</c> is <c>Main</c>.</summary>
    public static string OfStateMachine(MemberInfo type) => Readable(type.Name);

    // A local function is <Outer>g__Name|0_1, a lambda <Outer>b__0; a state machine wraps either in <…>d.
    private static string Readable(string name)
    {
        if (LocalFunction().Match(name) is { Success: true } local)
            return local.Groups[1].Value;
        var method = Method().Match(name);
        if (!method.Success)
            return name;
        return name.Contains(">b__", StringComparison.Ordinal) ? "lambda" : method.Groups[1].Value;
    }

    [GeneratedRegex(@"g__(\w+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"<+([\w$]+)>")]
    private static partial Regex Method();
}
