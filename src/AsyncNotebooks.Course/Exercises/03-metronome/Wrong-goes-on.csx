void Metronome(EventLoop loop, double period, int beats, Action tick)
{
    loop.CallLater(period, Beat);

    void Beat()
    {
        tick();
        loop.CallLater(period, Beat);
    }
}
