namespace AsyncNotebooks.Plots;

/// <summary>From numbers to places along an axis.</summary>
internal interface IScale
{
    /// <summary>The numbers worth a grid line, smallest first.</summary>
    IReadOnlyList<double> Ticks { get; }

    /// <summary>The place of a number.</summary>
    double this[double value] { get; }
}
