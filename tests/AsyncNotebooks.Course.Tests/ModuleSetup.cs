using System.Runtime.CompilerServices;

namespace AsyncNotebooks.Tests;

internal static class ModuleSetup
{
    /// <summary>Whoever runs the tests keeps their own progress.</summary>
    [ModuleInitializer]
    internal static void KeepProgressInMemory() => Environment.SetEnvironmentVariable("ASYNC_NOTEBOOKS_PROGRESS", "none");
}
