using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>The workers of these tests. One is always getting ready; it ends with the process of the tests.</summary>
internal static class Workers
{
    private static readonly WorkerPool s_pool = new(int.MaxValue);

    /// <summary>Opens a session in a worker of its own.</summary>
    public static ICellSession Open(SessionOptions options) => s_pool.Open(options);
}
