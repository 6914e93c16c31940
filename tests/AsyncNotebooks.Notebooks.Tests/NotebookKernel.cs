using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>The kernels that every notebook is run with: our own, and .NET Interactive's where the tests are built with it.</summary>
internal static partial class NotebookKernel
{
    /// <summary>The kernel of this repository.</summary>
    public const string Own = "AsyncNotebooks";

    /// <summary>The kernel that the notebooks are written for.</summary>
    public const string Interactive = ".NET Interactive";

    /// <summary>Opens a session; skips the running test where the kernel is not built in.</summary>
    /// <param name="kernel">One of the names above.</param>
    /// <param name="options">What the session needs to know.</param>
    public static ICellSession Open(string kernel, SessionOptions options)
    {
        if (kernel is Own)
            return new CSharpSession(options);
        ICellSession? session = null;
        OpenInteractive(options, ref session);
        return session ?? throw new SkipException(
            "Off: these tests are built without .NET Interactive. Switch it on where the registry has it: dotnet test -p:DotNetInteractive=true");
    }

    // A call of a partial method that no file implements is no call at all.
    static partial void OpenInteractive(SessionOptions options, ref ICellSession? session);
}
