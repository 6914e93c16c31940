using System.Text.Json;

namespace AsyncNotebooks.Analyzers;

/// <summary>Reads a <see cref="Request"/> from standard input and writes the findings to standard output, both as JSON.</summary>
/// <remarks>A program, not a library: a notebook's process has a compiler of its own and must not load another.</remarks>
internal static class Program
{
    // What is missing or null in a request is an error of whoever asks, not a crash in here.
    private static readonly JsonSerializerOptions s_strict = new(JsonSerializerOptions.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static async Task<int> Main()
    {
        try
        {
            using var input = Console.OpenStandardInput();
            var request = await JsonSerializer.DeserializeAsync<Request>(input, s_strict).ConfigureAwait(false)
                ?? throw new JsonException("There is nothing to read.");
            var findings = await Analysis.RunAsync(request, AnalyzerFiles.Beside(AppContext.BaseDirectory)).ConfigureAwait(false);
            using var output = Console.OpenStandardOutput();
            await JsonSerializer.SerializeAsync(output, findings, JsonSerializerOptions.Web).ConfigureAwait(false);
            return 0;
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException)
        {
            await Console.Error.WriteLineAsync(e.Message.ReplaceLineEndings(" ")).ConfigureAwait(false);
            return 2;
        }
    }
}
