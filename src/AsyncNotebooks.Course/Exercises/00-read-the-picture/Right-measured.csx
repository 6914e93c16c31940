async Coroutine<double> Kitchen()
{
    await Gather(Sleep(4), Sleep(1), Sleep(3));
    return GetRunningLoop().Time;
}

var together = Run(Kitchen(), new VirtualTime());
var oneAfterAnother = 8;
