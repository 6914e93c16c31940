namespace AsyncNotebooks.Kernel;

/// <summary>A value on the page; <see cref="Update"/> shows another one in its place.</summary>
public sealed class DisplayedValue
{
    private readonly string[] _mimeTypes;

    private DisplayedValue(string displayId, string[] mimeTypes) => (DisplayId, _mimeTypes) = (displayId, mimeTypes);

    /// <summary>Names the display within its session.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value where this one stands, in the same forms.</summary>
    /// <param name="updatedValue">The new value.</param>
    public void Update(object? updatedValue) => Put(ValueFormatter.Format(updatedValue, _mimeTypes), DisplayId, isUpdate: true);

    internal static DisplayedValue Show(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        var data = ValueFormatter.Format(value, mimeTypes);
        var id = CellRecorder.Current?.NewDisplayId() ?? "";
        Put(data, id, isUpdate: false);
        return new DisplayedValue(id, [.. data.Keys]);
    }

    // Outside of a cell there is no page: the console shows the value's plainest form, as the real formatter does.
    private static void Put(IReadOnlyDictionary<string, string> data, string id, bool isUpdate)
    {
        if (CellRecorder.Current is { } recorder)
            recorder.Add(new DisplayOutput(data, id, isUpdate));
        else
            Console.WriteLine(data.TryGetValue(MimeTypes.Plain, out var text) ? text : data.Values.First());
    }
}
