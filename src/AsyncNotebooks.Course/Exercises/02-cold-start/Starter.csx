async Coroutine<double> OpenBakery(Func<Coroutine> lights, Func<Coroutine> oven)
{
    throw new NotImplementedException(); // your turn: put your code in the place of this line
}
