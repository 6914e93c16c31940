using AsyncNotebooks.Benchmarks;
using AsyncNotebooks.Benchmarks.Peers;
using BenchmarkDotNet.Running;

if (args is ["peers", .. var rest])
    return PeersCommand.Run(quick: rest.Contains("--quick"));

BenchmarkSwitcher.FromAssembly(typeof(PeersCommand).Assembly).Run(args);
return 0;
