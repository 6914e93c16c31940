using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

/// <summary>
/// Reads at which await a compiler's state machine stands. The compiler numbers the awaits of a method and keeps the number in a field of the
/// machine; so the number, unlike the stack, costs nothing to look at.
/// </summary>
internal static class StateReader<TStateMachine>
    where TStateMachine : IAsyncStateMachine
{
    private delegate int Reader(ref TStateMachine machine);

    private static readonly Reader? s_read = Make();

    /// <summary>The number of the await; negative while the body runs, and where the machine has no such field.</summary>
    public static int Of(ref TStateMachine machine) => s_read?.Invoke(ref machine) ?? -1;

    private static Reader? Make()
    {
        if (typeof(TStateMachine).GetField("<>1__state", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is not { } state)
            return null;
        var method = new DynamicMethod("StateOf", typeof(int), [typeof(TStateMachine).MakeByRefType()], typeof(StateReader<>).Module, skipVisibility: true);
        var body = method.GetILGenerator();
        body.Emit(OpCodes.Ldarg_0);
        // A Debug build makes the machine a class.
        if (!typeof(TStateMachine).IsValueType)
            body.Emit(OpCodes.Ldind_Ref);
        body.Emit(OpCodes.Ldfld, state);
        body.Emit(OpCodes.Ret);
        return method.CreateDelegate<Reader>();
    }
}
