namespace AsyncNotebooks.Plots;

/// <summary>A picture that needs no script.</summary>
internal interface IDrawing
{
    /// <summary>Height of the drawing; the width is <see cref="Chart.Width"/>.</summary>
    double Height { get; }

    /// <summary>Draws into <see cref="Chart.Width"/> × <see cref="Height"/>.</summary>
    void Draw(SvgWriter svg);
}
