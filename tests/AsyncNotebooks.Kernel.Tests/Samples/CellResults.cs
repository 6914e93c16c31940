namespace AsyncNotebooks.Kernel.Tests.Samples;

/// <summary>Short ways to look at a cell's result.</summary>
internal static class CellResults
{
    public static string Text(this CellResult result, string stream = "stdout")
    {
        Assert.True(result.Error is null || stream is "stderr", result.Error?.Message);
        return string.Concat(result.Outputs.OfType<StreamOutput>().Where(output => output.Name == stream).Select(output => output.Text));
    }

    public static IReadOnlyDictionary<string, string> Value(this CellResult result)
    {
        Assert.True(result.Error is null, result.Error?.Message);
        return Assert.Single(result.Outputs.OfType<ResultOutput>()).Data;
    }

    public static async Task<CellResult> Succeed(this Task<CellResult> running)
    {
        var result = await running;
        Assert.True(result.Error is null, result.Error?.Message);
        return result;
    }

    public static async Task<ErrorOutput> Fail(this Task<CellResult> running)
    {
        var result = await running;
        Assert.NotNull(result.Error);
        Assert.Same(result.Error, result.Outputs[^1]);
        return result.Error;
    }
}
