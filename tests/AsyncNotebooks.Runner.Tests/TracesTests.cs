using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace AsyncNotebooks.Runner.Tests;

/// <summary>What a run of the chapters does to the machine: whom it speaks to, and what it leaves behind.</summary>
public sealed class TracesTests(ITestOutputHelper output) : IDisposable
{
    private const string Listening = "0A";

    private readonly string folder = Directory.CreateTempSubdirectory("traces-").FullName;
    private readonly MarkedProcesses processes = new();

    public void Dispose() => Directory.Delete(this.folder, recursive: true);

    /// <summary>Chapters 01 and 07 start servers, threads and processes.</summary>
    [SkippableFact]
    public async Task Run_ChaptersWithServers_StayOnTheMachineAndLeaveNothing()
    {
        Thorough.SkipUnlessAsked();
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux tells in /proc which processes and sockets belong to a run.");
        var temporary = Directory.CreateDirectory(Path.Combine(this.folder, "tmp")).FullName;
        var chapters = Repository.Notebooks().Where(file => Path.GetFileName(file)[..2] is "01" or "07");
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "run", .. chapters, "-o", Path.Combine(this.folder, "out")])
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        (start.Environment["TMPDIR"], start.Environment[MarkedProcesses.Variable]) = (temporary, this.processes.Mark);
        var sockets = new HashSet<string>();

        using var runner = Process.Start(start)!;
        var words = runner.StandardOutput.ReadToEndAsync();
        _ = runner.StandardError.ReadToEndAsync();
        while (!runner.HasExited)
        {
            sockets.UnionWith(this.processes.Ids().SelectMany(Sockets));
            await Task.Delay(100);
        }

        Assert.True(runner.ExitCode == 0, await words);
        output.WriteLine(string.Join('\n', sockets.Order()));
        Assert.Contains(sockets, socket => socket.EndsWith(Listening, StringComparison.Ordinal));
        Assert.All(sockets, socket => Assert.True(IsLocal(socket), socket));
        Assert.Empty(this.processes.Ids());
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary));
    }

    // "local address:port remote address:port state", in the hexadecimal digits of /proc.
    private static IEnumerable<string> Sockets(int process)
    {
        var inodes = Inodes(process).ToHashSet();
        return from file in (string[])["tcp", "tcp6", "udp", "udp6"]
               from line in Lines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/net/{file}").Skip(1)
               let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where inodes.Contains($"socket:[{fields[9]}]")
               select $"{fields[1]} {fields[2]} {fields[3]}";
    }

    private static List<string> Inodes(int process)
    {
        try
        {
            return Directory.GetFiles($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/fd").Select(file => new FileInfo(file).LinkTarget ?? "").ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended while one looked.
            return [];
        }
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (IOException)
        {
            return [];
        }
    }

    // 127.0.0.1, ::1 and 127.0.0.1 in the form of IPv6. A socket that only listens has no other side: all zeros, with port 0.
    private static bool IsLocal(string socket)
    {
        var (local, remote) = (socket.Split(' ')[0].Split(':')[0], socket.Split(' ')[1].Split(':'));
        return IsLoopback(local) && (IsLoopback(remote[0]) || remote[1] == "0000");
    }

    private static bool IsLoopback(string address) =>
        address is "0100007F" or "00000000000000000000000001000000" or "0000000000000000FFFF00000100007F";
}
