namespace AsyncNotebooks.Tests;

/// <summary>Tests that compare how long two things take: nothing else of this project runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
