using System.Globalization;

namespace AsyncNotebooks.Tests;

/// <summary>Runs code as on a machine of another country: a comma for the point (fr-FR), a dotless capital I (tr-TR).</summary>
internal static class InCulture
{
    public static T Get<T>(string culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
