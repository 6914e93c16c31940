using System.Reflection;
using System.Runtime.InteropServices;
using Markdig;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncNotebooks.Worker;

using Kernel = Microsoft.DotNet.Interactive.Kernel;

/// <summary>The magic commands that the tool gives every kernel from its own Jupyter library, which is no package: <c>#!markdown</c>, <c>#!time</c>, <c>#!lsmagic</c>; and <c>#!about</c>.</summary>
internal static class MagicCommands
{
    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().UseMathematics().UseAdvancedExtensions().Build();

    /// <summary>Adds them to a kernel.</summary>
    public static void Use(Kernel kernel)
    {
        kernel.AddDirective(new KernelActionDirective("#!markdown") { Description = "Shows the rest of the cell as Markdown." }, RenderMarkdown);
        kernel.AddDirective(new KernelActionDirective("#!time") { Description = "Says how long the cell took." }, MeasureTime);
        kernel.AddDirective(new KernelActionDirective("#!about") { Description = "Says what runs the cells." }, Introduce);
        kernel.AddDirective(new KernelActionDirective("#!lsmagic") { Description = "Lists the magic commands." }, (_, context) => List(kernel, context));
    }

    private static Task RenderMarkdown(KernelCommand directive, KernelInvocationContext context)
    {
        if (context.Command is SubmitCode cell)
        {
            var text = cell.Code.Replace("#!markdown", "", StringComparison.Ordinal).Trim();
            Show(context, HtmlFormatter.MimeType, Markdown.ToHtml(text, s_markdown));
            context.Complete(cell);
        }

        return Task.CompletedTask;
    }

    private static Task MeasureTime(KernelCommand directive, KernelInvocationContext context)
    {
        var began = TimeProvider.System.GetTimestamp();
        context.OnComplete(ended => Show(
            ended, PlainTextFormatter.MimeType, FormattableString.Invariant($"Wall time: {TimeProvider.System.GetElapsedTime(began).TotalMilliseconds}ms")));
        return Task.CompletedTask;
    }

    private static Task Introduce(KernelCommand directive, KernelInvocationContext context)
    {
        var version = typeof(Kernel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        Show(context, HtmlFormatter.MimeType, $"<p>.NET Interactive {version} in a worker of AsyncNotebooks, {RuntimeInformation.FrameworkDescription}</p>");
        return Task.CompletedTask;
    }

    private static Task List(Kernel kernel, KernelInvocationContext context)
    {
        var kernels = kernel is CompositeKernel composite ? composite.Prepend(kernel) : [kernel];
        var names = kernels.SelectMany(one => one.KernelInfo.SupportedDirectives).Select(directive => directive.Name).Distinct().Order(StringComparer.Ordinal);
        Show(context, PlainTextFormatter.MimeType, string.Join('\n', names));
        return Task.CompletedTask;
    }

    private static void Show(KernelInvocationContext context, string mimeType, string content) =>
        context.Publish(new DisplayedValueProduced(content, context.Command, [new FormattedValue(mimeType, content)]));
}
