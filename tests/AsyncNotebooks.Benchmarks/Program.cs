using AsyncNotebooks.Benchmarks;
using AsyncNotebooks.Benchmarks.Notebooks;
using AsyncNotebooks.Benchmarks.Peers;
using AsyncNotebooks.Benchmarks.Recording;
using BenchmarkDotNet.Running;

if (args is ["peers", .. var rest])
    return PeersCommand.Run(quick: rest.Contains("--quick"));
if (args is ["recording", ..])
    return RecordingCommand.Run(quick: args.Contains("--quick"));
if (args is ["notebooks"])
    return NotebooksCommand.Run();

BenchmarkSwitcher.FromAssembly(typeof(PeersCommand).Assembly).Run(args);
return 0;
