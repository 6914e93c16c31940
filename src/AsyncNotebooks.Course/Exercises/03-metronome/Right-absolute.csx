void Metronome(EventLoop loop, double period, int beats, Action tick)
{
    var start = loop.Time;
    foreach (var beat in Enumerable.Range(1, beats))
        loop.CallAt(start + beat * period, () => tick());
}
