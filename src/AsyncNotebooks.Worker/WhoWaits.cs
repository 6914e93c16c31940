using System.Reflection;

namespace AsyncNotebooks.Worker;

/// <summary>Asks the course's library, if the notebook has loaded it, for the tasks of its loops.</summary>
internal static class WhoWaits
{
    /// <summary>A line for each task; none where the library is not loaded, or is one that cannot be asked.</summary>
    public static string[] Lines()
    {
        // By name: the worker runs any notebook, and loads only the libraries that the notebook asks for.
        var library = AppDomain.CurrentDomain.GetAssemblies().LastOrDefault(assembly => assembly.GetName().Name == "AsyncNotebooks");
        var describe = library?.GetType("AsyncNotebooks.RunningLoops")?.GetMethod("Describe", BindingFlags.Public | BindingFlags.Static, []);
        return describe?.Invoke(null, null) as string[] ?? [];
    }
}
