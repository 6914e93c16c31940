void Metronome(EventLoop loop, double period, int beats, Action tick)
{
    Next();

    void Next()
    {
        if (beats-- > 0)
            loop.CallLater(period, Beat);
    }

    void Beat()
    {
        tick();
        Next();
    }
}
