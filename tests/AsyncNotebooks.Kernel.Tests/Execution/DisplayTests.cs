using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Execution;

public sealed class DisplayTests : IAsyncDisposable
{
    private readonly CSharpSession _session = new(new SessionOptions());

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Fact]
    public async Task Result_String_IsPlainText() =>
        Assert.Equal(["text/plain"], (await _session.RunAsync("\"x\"")).Value().Keys);

    [Theory]
    [InlineData("42")]
    [InlineData("new[] { 1, 2 }")]
    [InlineData("new { A = 1 }")]
    public async Task Result_AnythingElse_IsHtml(string code) =>
        Assert.Equal(["text/html"], (await _session.RunAsync(code)).Value().Keys);

    [Fact]
    public async Task Display_InBothSpellings_ShowsAtOnce()
    {
        var result = await _session.RunAsync("display(\"a\"); \"b\".Display(); Console.Write(\"c\"); HTML(\"<b>d</b>\").Display(); 5.Display(\"text/plain\");").Succeed();

        Assert.Equal(
            ["text/plain a", "text/plain b", "c", "text/html <b>d</b>", "text/plain 5"],
            result.Outputs.Select(output => output is DisplayOutput display
                ? string.Join(';', display.Data.Select(form => $"{form.Key} {form.Value}"))
                : ((StreamOutput)output).Text));
    }

    [Fact]
    public async Task Display_AsLastExpression_IsShownOnce()
    {
        var output = Assert.Single((await _session.RunAsync("display(\"a\")").Succeed()).Outputs);

        Assert.False(Assert.IsType<DisplayOutput>(output).IsUpdate);
    }

    [Fact]
    public async Task Update_OfHandle_HasTheSameIdAndForms()
    {
        var result = await _session.RunAsync("var h = display(1, \"text/plain\"); h.Update(2);").Succeed();

        var outputs = result.Outputs.Cast<DisplayOutput>().ToList();
        Assert.Equal(["1", "2"], outputs.Select(output => output.Data["text/plain"]));
        Assert.Equal([false, true], outputs.Select(output => output.IsUpdate));
        Assert.Equal(outputs[0].DisplayId, outputs[1].DisplayId);
    }

    [Fact]
    public async Task DisplayIds_InANewSession_AreTheSameAgain()
    {
        await using var other = new CSharpSession(new SessionOptions());

        Assert.Equal(await Ids(_session), await Ids(other));

        static async Task<IEnumerable<string?>> Ids(CSharpSession session) =>
            [.. (await session.RunAsync("display(1); display(2);").Succeed()).Outputs.Cast<DisplayOutput>().Select(output => output.DisplayId)];
    }

    [Fact]
    public async Task Display_TypeWithFormattersByConvention_HasAllItsForms()
    {
        var result = await _session.RunAsync($"#r \"{typeof(SampleFigure).Assembly.Location.Replace('\\', '/')}\"\nnew {typeof(SampleFigure).FullName}()");

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["text/html"] = "<svg id=\"plot\"></svg>",
                ["text/plain"] = "a figure",
                ["application/vnd.plotly.v1+json"] = """{"data":[],"layout":{}}""",
            },
            result.Value());
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    public async Task Outputs_UnderAnotherCulture_AreTheSame(string culture)
    {
        const string Code = "Console.WriteLine($\"{1.5} {\"TITLE\".ToLower()} {new DateTime(2026, 1, 2)}\"); display(new { X = 1234.5 }); int.Parse(\"x\")";
        var expected = await _session.RunAsync(Code);
        var before = (System.Globalization.CultureInfo.CurrentCulture, System.Globalization.CultureInfo.CurrentUICulture);
        var foreign = System.Globalization.CultureInfo.GetCultureInfo(culture);
        (System.Globalization.CultureInfo.CurrentCulture, System.Globalization.CultureInfo.CurrentUICulture) = (foreign, foreign);
        try
        {
            await using var session = new CSharpSession(new SessionOptions());
            var result = await session.RunAsync(Code);

            Assert.Equal("1.5 title 01/02/2026 00:00:00\n", Assert.IsType<StreamOutput>(result.Outputs[0]).Text);
            Assert.Equal(((DisplayOutput)expected.Outputs[1]).Data, ((DisplayOutput)result.Outputs[1]).Data);
            Assert.Equal(expected.Error?.Message, result.Error?.Message);
            Assert.Equal(foreign, System.Globalization.CultureInfo.CurrentCulture);
        }
        finally
        {
            (System.Globalization.CultureInfo.CurrentCulture, System.Globalization.CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public async Task Display_FormatterThatThrows_IsAnErrorOfTheCell()
    {
        var error = await _session.RunAsync("IEnumerable<int> Bad() { yield return 1; throw new InvalidOperationException(\"in the middle\"); }\ndisplay(Bad());").Fail();

        Assert.Contains("in the middle", string.Join('\n', error.Traceback), StringComparison.Ordinal);
    }
}
