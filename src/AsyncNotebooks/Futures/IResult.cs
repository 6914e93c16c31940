namespace AsyncNotebooks;

/// <summary>Where a value comes from in the end: <see cref="Future{T}"/> and <see cref="LoopTask{T}"/>, which have no base class with a value in common.</summary>
internal interface IResult<out T>
{
    T Result { get; }
}
