namespace AsyncNotebooks.Kernel;

/// <summary>The packages a session has asked for, resolved together so that their versions fit one another.</summary>
internal sealed class PackageReferences
{
    private readonly List<PackageId> _packages = [];

    /// <summary>The assemblies of all packages, those they depend on included.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>Adds packages; restores only when there is a new one among them.</summary>
    /// <exception cref="InvalidOperationException">The restore failed; the message says why.</exception>
    public async Task AddAsync(IEnumerable<PackageId> packages, CancellationToken ct)
    {
        var wanted = _packages.Union(packages).ToList();
        if (wanted.Count == _packages.Count)
            return;
        Files = await PackageRestore.RunAsync(wanted, ct).ConfigureAwait(false);
        _packages.Clear();
        _packages.AddRange(wanted);
    }
}
