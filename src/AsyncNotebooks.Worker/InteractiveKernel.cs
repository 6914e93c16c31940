using System.Reactive.Linq;
using AsyncNotebooks.Kernel;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.PackageManagement;

namespace AsyncNotebooks.Worker;

/// <summary>
/// .NET Interactive, put together for C# as its tool 1.0.712001 does: the place that knows its types. Everybody else speaks of cells and outputs.
/// </summary>
internal sealed class InteractiveKernel : IDisposable
{
    private const string CSharp = "csharp";

    private readonly CompilerSettings _compiler;
    private readonly CompositeKernel _kernel;
    private readonly Action<CellOutput> _onOutput;
    private readonly IDisposable _subscription;
    private readonly OutputReader _outputs = new();
    private volatile bool _isRunning;

    /// <summary>A kernel in which nothing has run.</summary>
    /// <param name="onOutput">Called with each output as it happens.</param>
    public InteractiveKernel(Action<CellOutput> onOutput)
    {
        _onOutput = onOutput;
        var csharp = new CSharpKernel(CSharp).UseKernelHelpers().UseWho().UseValueSharing();
        csharp.UseNugetDirective((kernel, packages) =>
        {
            kernel.AddAssemblyReferences(packages.SelectMany(package => package.AssemblyPaths));
            return Task.CompletedTask;
        });
        _compiler = new CompilerSettings(csharp);
        _compiler.Share(Directory.GetCurrentDirectory());
        _kernel = new CompositeKernel { DefaultKernelName = CSharp };
        _kernel.Add(csharp, ["c#", "C#"]);
        _kernel.Add(new HtmlKernel());
        _kernel.Add(new KeyValueStoreKernel().UseWho());
        _kernel.UseImportMagicCommand();
        Imports.Use(_kernel);
        MagicCommands.Use(_kernel);
        PackageExtensions.Use(_kernel);
        Formatter.DefaultMimeType = HtmlFormatter.MimeType;
        Formatter.SetPreferredMimeTypesFor(typeof(string), PlainTextFormatter.MimeType);
        _subscription = _kernel.KernelEvents.Subscribe(OnEvent);
    }

    /// <summary>Compiles and runs something in a kernel of its own: the first cell of a notebook then finds the compiler loaded.</summary>
    public static async Task WarmUpAsync()
    {
        // Half a second goes into a kernel before it compiles anything; on a second processor the compiler need not wait for it.
        var compiler = Task.Run(SharedReferences.WarmUp);
        using var kernel = new InteractiveKernel(_ => { });
        await compiler.ConfigureAwait(false);
        await kernel.RunAsync("""var warm = new[] { 1, 2 }.Select(n => $"{n}").ToList(); await Task.CompletedTask; display(warm.Count); warm""", number: 0).ConfigureAwait(false);
    }

    /// <summary>Runs the next cell to its end. Its errors are outputs.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="number">Its number in the notebook, by which errors name it.</param>
    public async Task RunAsync(string code, int number)
    {
        var cell = FormattableString.Invariant($"cell {number}");
        _outputs.CellBegins(cell);
        _compiler.NameCells(cell);
        _isRunning = true;
        await _kernel.SendAsync(new SubmitCode(code, CSharp)).ConfigureAwait(false);
        _isRunning = false;
    }

    public void Dispose()
    {
        _subscription.Dispose();
        _kernel.Dispose();
    }

    // What a cell puts out after its end has no place on the page any more.
    private void OnEvent(KernelEvent happened)
    {
        if (_isRunning && _outputs.Read(happened) is { } output)
            _onOutput(output);
    }
}
