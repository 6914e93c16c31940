double RequestsPerSecond(double waiting, double computing)
{
    // The longer the server runs, the less the first wait matters.
    var requests = 1e9;
    return requests / (waiting + requests * computing);
}
