var cold = new List<string>();

async Coroutine Toast()
{
    cold.Add("bread in");
    await Sleep(2);
    cold.Add("toast out");
}

async Coroutine Breakfast()
{
    var toast = Toast();
    cold.Add("table laid");
    await toast;
    cold.Add("breakfast");
}

Run(Breakfast(), new VirtualTime());
string[] hot = [cold[1], cold[0], cold[2], cold[3]];
