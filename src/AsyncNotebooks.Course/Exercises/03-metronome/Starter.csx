void Metronome(EventLoop loop, double period, int beats, Action tick)
{
    throw new NotImplementedException(); // your turn
}
