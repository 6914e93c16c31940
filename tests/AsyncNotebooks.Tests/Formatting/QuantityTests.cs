namespace AsyncNotebooks.Tests;

public class QuantityTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(2, "2 s")]
    [InlineData(0.602, "602 ms")]
    [InlineData(0.0602, "60.2 ms")]
    [InlineData(0.00012345, "123 µs")]
    [InlineData(3e-9, "3 ns")]
    [InlineData(0.9996, "1 s")]
    [InlineData(0.001, "1 ms")]
    [InlineData(3600, "3,600 s")]
    public void Seconds_Value_HasThreeDigitsAndAUnitThatFits(double seconds, string text) => Assert.Equal(text, Quantity.Seconds(seconds));

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(272, "272 B")]
    [InlineData(1234567, "1.23 MB")]
    [InlineData(999_600, "1 MB")]
    public void Bytes_Value_HasThreeDigitsAndAUnitThatFits(double bytes, string text) => Assert.Equal(text, Quantity.Bytes(bytes));

    [Theory]
    [InlineData(6, "6.0×")]
    [InlineData(9.96, "10×")]
    [InlineData(1234, "1,234×")]
    [InlineData(0.05, "0.05×")]
    public void Times_Ratio_ReadsAsASpeedUp(double ratio, string text) => Assert.Equal(text, Quantity.Times(ratio));

    [Theory]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(12500, "12,500")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.00001234, "1.23e-5")]
    public void Number_Value_HasThreeDigits(double value, string text) => Assert.Equal(text, Quantity.Number(value));

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    public void All_OtherCultures_WriteTheSame(string culture) =>
        Assert.Equal(
            "1.5 s 1.5 kB 12,500 1.5× 12.5k",
            InCulture.Get(culture, () => $"{Quantity.Seconds(1.5)} {Quantity.Bytes(1500)} {Quantity.Number(12500)} {Quantity.Times(1.5)} {Quantity.Compact(12500)}"));
}
