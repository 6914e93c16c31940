using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace AsyncNotebooks.Benchmarks.Peers;

/// <summary>Measures all peers in turn, in the same run, and prints Markdown tables.</summary>
internal static class PeersCommand
{
    private static readonly int[] s_growth = [1_000, 10_000, 100_000, 1_000_000];

    public static int Run(bool quick)
    {
        IPeer[] peers = [new LoopPeer(), new TaskPeer(), .. PythonPeer.Find()];
        Console.WriteLine(Machine());
        Console.WriteLine();
        PrintHeadlines(peers, quick);
        if (!quick)
            PrintGrowth(peers);
        return 0;
    }

    private static void PrintHeadlines(IPeer[] peers, bool quick)
    {
        Console.WriteLine("Median of the runs, per item; in brackets how many times as much as the first column.");
        Console.WriteLine();
        PrintRow(["work", "size", .. peers.Select(peer => peer.Name)]);
        PrintRow([.. Enumerable.Repeat("---", peers.Length + 2)]);
        foreach (var work in Work.All)
        {
            var size = quick ? work.Headline / 10 : work.Headline;
            var costs = Array.ConvertAll(peers, peer => Cost(peer, work, size, quick ? 3 : 5));
            PrintRow([work.Title, Number(size), .. costs.Select(cost => $"{Number(cost)} {work.Unit}{Ratio(cost, costs[0])}")]);
        }
    }

    private static void PrintGrowth(IPeer[] peers)
    {
        Console.WriteLine();
        Console.WriteLine("How the cost of one item grows with the size:");
        Console.WriteLine();
        PrintRow(["work", "peer", .. s_growth.Select(size => Number(size))]);
        PrintRow([.. Enumerable.Repeat("---", s_growth.Length + 2)]);
        foreach (var work in Work.All)
        {
            foreach (var peer in peers)
                PrintRow([work.Title, peer.Name, .. s_growth.Select(size => $"{Number(Cost(peer, work, SizeFor(work, size), 1))} {work.Unit}")]);
        }
    }

    // Of many tasks with many switches each, the tasks grow and the switches come on top: a tenth keeps it bearable for every peer.
    private static int SizeFor(Work work, int size) => work.Id == "many-tasks" ? size / 10 : size;

    private static double Cost(IPeer peer, Work work, int size, int runs)
    {
        var samples = peer.Measure(work, size, runs);
        Array.Sort(samples);
        return samples[samples.Length / 2] / work.PerItem(size);
    }

    private static string Ratio(double cost, double first) =>
        cost == first || first == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({cost / first:0.0}×)");

    private static string Number(double value) =>
        value.ToString(value < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    private static string Machine() =>
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors";

    private static void PrintRow(IEnumerable<string> cells) =>
        Console.WriteLine(new StringBuilder("| ").AppendJoin(" | ", cells).Append(" |"));
}
