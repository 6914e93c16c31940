void Metronome(EventLoop loop, double period, int beats, Action tick)
{
    async Coroutine Beat()
    {
        for (var beat = 0; beat < beats; beat++)
        {
            await Sleep(period);
            tick();
        }
    }

    loop.CreateTask(Beat());
}
