Task<string> NextMessage(Radio radio)
{
    throw new NotImplementedException(); // your turn
}
