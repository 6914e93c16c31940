namespace AsyncNotebooks.Kernel.Tests.Samples;

/// <summary>A library with a static, to see whose it is.</summary>
public static class SampleCounter
{
    private static int s_count;

    public static int Next() => ++s_count;
}
