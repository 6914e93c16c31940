List<string> TakeTurns(IEnumerator<string> first, IEnumerator<string> second)
{
    static List<string> All(IEnumerator<string> recipe)
    {
        var all = new List<string>();
        while (recipe.MoveNext())
            all.Add(recipe.Current);
        return all;
    }

    var one = All(first);
    var two = All(second);
    var steps = new List<string>();
    for (var i = 0; i < Math.Max(one.Count, two.Count); i++)
    {
        if (i < one.Count)
            steps.Add(one[i]);
        if (i < two.Count)
            steps.Add(two[i]);
    }

    return steps;
}
