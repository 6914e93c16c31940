using System.Collections;
using System.Reflection;
using AsyncNotebooks.Tests.Plots;

namespace AsyncNotebooks.Tests;

/// <summary>Uses the attribute as .NET Interactive's formatter does: by name and by reflection, knowing none of our types.</summary>
public class TypeFormatterSourceAttributeTests
{
    [Theory]
    [InlineData(typeof(Figure))]
    [InlineData(typeof(DataTable))]
    public void Type_PreferredMimeTypes_AreAllGiven(Type type)
    {
        var value = Samples.ValueOf(type);
        var preferred = Preferred(type);
        Assert.NotEmpty(preferred);
        var forms = ((IRepresented)value).Represent().ToArray();
        Assert.Equal(preferred, forms.Select(form => form.MimeType));
        foreach (var (mimeType, content) in forms)
            Assert.Equal(content, Formatted(value, mimeType));
    }

    [Fact]
    public void Figure_Preferred_IsPagePictureAndText() =>
        Assert.Equal(["text/html", "image/svg+xml", "text/plain"], Preferred(typeof(Figure)));

    [Fact]
    public void Format_ValueWithoutForms_ShowsItsText()
    {
        var coroutine = Asyncio.Sleep(1);
        Assert.Equal([(Mime.Html, $"<code>{coroutine}</code>"), (Mime.PlainText, coroutine.ToString()!)], Forms.Of(coroutine));
    }

    [Fact]
    public void Register_OutsideANotebook_SaysWhatToAskInstead() =>
        Assert.Contains("ToHtml()", Assert.Throws<InvalidOperationException>(Formatters.Register).Message, StringComparison.Ordinal);

    private static string[] Preferred(Type type) => (string[])Property(Attribute(type), "PreferredMimeTypes")!;

    private static string? Formatted(object value, string mimeType)
    {
        var source = Activator.CreateInstance((Type)Property(Attribute(value.GetType()), "FormatterSourceType")!)!;
        var formatters = (IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        var formatter = formatters.Cast<object>().Single(candidate => mimeType.Equals(Property(candidate, "MimeType")));
        using var writer = new StringWriter();
        var written = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])!.Invoke(formatter, [value, writer]);
        return written is true ? writer.ToString() : null;
    }

    private static object Attribute(Type type) =>
        type.GetCustomAttributes(inherit: true).Single(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

    private static object? Property(object from, string name) => from.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.GetValue(from);
}
