using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

/// <summary>Finds the line of the program that called into the library.</summary>
internal sealed class SourceLocator
{
    // To read a line from the debug information is slow; the same place asks again and again.
    private readonly Dictionary<(MethodBase Method, int Offset), (string? File, int Line)> _known = [];

    /// <summary>The innermost frame with a line that is not the library's own.</summary>
    /// <param name="withinStep">True to look no further than the turn that is running: beyond it is whoever started the loop.</param>
    /// <returns>The file and the line; null and 0 if there is no such frame or nothing is known about it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public (string? File, int Line) Find(bool withinStep)
    {
        var frames = new StackTrace(fNeedFileInfo: false).GetFrames();
        for (var i = 0; i < frames.Length; i++)
        {
            if (frames[i].GetMethod() is not { } method)
                continue;
            if (withinStep && method.DeclaringType == typeof(EventLoop) && method.Name == EventLoop.TurnMethod)
                break;
            // A kernel that compiles cells without lines has lines of its own, and they are none of the program's.
            if (method.DeclaringType?.Namespace is "Microsoft.CodeAnalysis.Scripting")
                break;
            // .NET's own frames have no lines either: a query of the program may stand between it and us.
            if (method.Module.Assembly != typeof(SourceLocator).Assembly && Locate(method, frames[i].GetILOffset(), i) is { Line: > 0 } location)
                return location;
        }

        return (null, 0);
    }

    // Never inlined, or the count of frames would be wrong by one as soon as the JIT has compiled this for speed.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (string? File, int Line) Locate(MethodBase method, int offset, int depth)
    {
        if (!_known.TryGetValue((method, offset), out var location))
        {
            // One frame up for this method, one for Find.
            var frame = new StackFrame(depth + 1, needFileInfo: true);
            location = _known[(method, offset)] = (frame.GetFileName(), frame.GetFileLineNumber());
        }

        return location;
    }
}
