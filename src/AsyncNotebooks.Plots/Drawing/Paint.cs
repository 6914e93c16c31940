namespace AsyncNotebooks.Plots;

/// <summary>
/// What a shape is painted with: a colour and, always with it, a pattern of its own, so that nothing depends on seeing colours.
/// </summary>
internal enum Paint
{
    /// <summary>What the others are compared with: grey, thin diagonals.</summary>
    Base,

    /// <summary>Blue, plain.</summary>
    First,

    /// <summary>Orange, diagonals the other way.</summary>
    Second,

    /// <summary>Green, dots.</summary>
    Third,

    /// <summary>Purple, crossed lines.</summary>
    Fourth,

    /// <summary>A task that runs: blue, plain.</summary>
    Running,

    /// <summary>A task that waits: pale, thin diagonals.</summary>
    Waiting,

    /// <summary>A task that could run and waits for the loop: pale, dots.</summary>
    Ready,

    /// <summary>A step that holds the loop: red, crossed lines.</summary>
    Holding,
}
