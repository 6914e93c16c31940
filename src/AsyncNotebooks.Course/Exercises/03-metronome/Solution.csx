void Metronome(EventLoop loop, double period, int beats, Action tick)
{
    for (var beat = 1; beat <= beats; beat++)
        loop.CallLater(beat * period, tick);
}
