using System.Diagnostics;
using System.Text.Json;

namespace AsyncNotebooks.Analyzers.Tests;

/// <summary>The program as its caller sees it: JSON in, JSON out, or one line of what is wrong.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Main_Request_AnswersWithFindings()
    {
        var request = JsonSerializer.Serialize(
            new { folder = AppContext.BaseDirectory, cells = new[] { new { id = "till", code = "int Now(Task<int> later) => later.Result;" } } });

        var (exitCode, output, error) = await RunAsync(request);

        Assert.Equal((0, ""), (exitCode, error));
        using var findings = JsonDocument.Parse(output);
        var finding = Assert.Single(findings.RootElement.EnumerateArray(), found => found.GetProperty("rule").GetString() == "VSTHRD002");
        Assert.Equal(("till", 1, 35), (finding.GetProperty("cell").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("what is this?")]
    [InlineData("{}")]
    [InlineData("""{"folder": "."}""")]
    [InlineData("""{"folder": null, "cells": []}""")]
    [InlineData("""{"folder": ".", "cells": [{"id": "a"}]}""")]
    [InlineData("""{"folder": ".", "cells": "none"}""")]
    public async Task Main_NoRequest_OneLineAndExitCode2(string input)
    {
        var (exitCode, output, error) = await RunAsync(input);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.NotEmpty(error.Trim());
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string input)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "AsyncNotebooks.Analyzers.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
