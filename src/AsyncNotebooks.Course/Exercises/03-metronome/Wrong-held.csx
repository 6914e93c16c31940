void Metronome(EventLoop loop, double period, int beats, Action tick)
{
    for (var beat = 1; beat <= beats; beat++)
    {
        System.Threading.Thread.Sleep(TimeSpan.FromSeconds(period));
        tick();
    }
}
