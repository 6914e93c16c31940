void Metronome(EventLoop loop, double period, int beats, Action tick)
{
    loop.CallLater(period, Beat);

    void Beat()
    {
        tick();
        if (--beats > 0)
            loop.CallLater(period, Beat);
    }
}
