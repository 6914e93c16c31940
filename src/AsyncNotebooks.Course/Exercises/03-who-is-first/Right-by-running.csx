var order = new List<string>();

async Coroutine Main()
{
    var loop = GetRunningLoop();
    loop.CallLater(0, () => order.Add("timer"));
    loop.CallSoon(() => order.Add("soon"));
    order.Add("now");
    await Sleep(0);
    order.Add("later");
    await Sleep(0);
}

Run(Main(), new VirtualTime());
