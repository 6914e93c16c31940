List<string> TakeTurns(IEnumerator<string> first, IEnumerator<string> second)
{
    var done = new List<string>();
    var waiting = new Queue<IEnumerator<string>>([first, second]);
    while (waiting.TryDequeue(out var recipe))
    {
        if (!recipe.MoveNext())
            continue; // it has ended and does not line up again
        done.Add(recipe.Current);
        waiting.Enqueue(recipe);
    }

    return done;
}
