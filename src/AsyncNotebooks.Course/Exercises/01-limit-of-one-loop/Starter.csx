double RequestsPerSecond(double waiting, double computing)
{
    throw new NotImplementedException(); // your turn: one line
}
