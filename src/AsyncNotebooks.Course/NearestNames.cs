namespace AsyncNotebooks;

/// <summary>What to say of a name that is not there: the names it was most likely meant to be.</summary>
internal static class NearestNames
{
    private const int MostShown = 3;

    public static string Explain(string name, IEnumerable<string> names)
    {
        var nearest = names.OrderBy(other => Distance(name, other)).Take(MostShown);
        return $"There is no exercise \"{name}\". The nearest names are {string.Join(", ", nearest)}.";
    }

    // How many letters must be added, removed or changed (Levenshtein); one row of the table is enough.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        foreach (var letter in from)
        {
            var diagonal = row[0]++;
            for (var i = 1; i <= to.Length; i++)
            {
                var above = row[i];
                row[i] = Math.Min(Math.Min(row[i - 1], above) + 1, diagonal + (char.ToLowerInvariant(letter) == to[i - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
