using System.Globalization;
using AsyncNotebooks.Runner;

// Numbers in notebooks and messages read the same on every machine.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

return await new CommandLine(RunnerHost.OfProcess()).InvokeAsync(args);
