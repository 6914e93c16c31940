using System.Diagnostics;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// Finds the assemblies of NuGet packages with a generated project and one <c>dotnet restore</c>, kept by content in the user's cache.
/// </summary>
internal static class PackageRestore
{
    public static async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<PackageId> packages, CancellationToken ct)
    {
        var project = Project(packages);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..16];
        var folder = Path.Combine(CacheFolder(), hash);
        var assets = Path.Combine(folder, "obj", "project.assets.json");
        var done = Path.Combine(folder, "restored");
        if (!File.Exists(done) || !ReadFiles(assets).All(File.Exists))
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "packages.csproj"), project, ct).ConfigureAwait(false);
            await RestoreAsync(folder, packages, ct).ConfigureAwait(false);
            await File.WriteAllTextAsync(done, "", ct).ConfigureAwait(false);
        }

        return ReadFiles(assets);
    }

    private static string CacheFolder() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "AsyncNotebooks",
        "packages");

    // Exact versions in brackets: a notebook must not get a newer package than the one it names.
    private static string Project(IEnumerable<PackageId> packages) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
        {string.Join('\n', packages.Select(package => $"    <PackageReference Include=\"{SecurityElement.Escape(package.Id)}\" Version=\"{SecurityElement.Escape(VersionRange(package))}\" />"))}
          </ItemGroup>
        </Project>
        """;

    private static string VersionRange(PackageId package) => package.Version.Contains('*') ? package.Version : $"[{package.Version}]";

    private static async Task RestoreAsync(string folder, IEnumerable<PackageId> packages, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", "packages.csproj", "--nologo", "-v", "quiet"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        };
        using var restore = Process.Start(start) ?? throw new InvalidOperationException("The command 'dotnet' did not start.");
        using var stop = ct.Register(() => restore.Kill(entireProcessTree: true));
        var errors = restore.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await restore.StandardOutput.ReadToEndAsync(CancellationToken.None).ConfigureAwait(false);
        await restore.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        if (restore.ExitCode is not 0)
            throw new InvalidOperationException($"Cannot restore {string.Join(", ", packages)}.\n{Reasons(output + await errors.ConfigureAwait(false), folder)}");
    }

    private static string Reasons(string output, string folder)
    {
        var reasons = output.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
            .Select(line => line.Replace(Path.Combine(folder, "packages.csproj"), "", StringComparison.Ordinal).TrimStart(' ', ':'))
            .Select(line => line.Replace("[]", "", StringComparison.Ordinal).TrimEnd())
            .Distinct();
        return string.Join('\n', reasons);
    }

    // The restore's own list: for each package of the target framework, the assemblies to load.
    private static List<string> ReadFiles(string assetsFile)
    {
        if (!File.Exists(assetsFile))
            return [];
        var assets = JsonNode.Parse(File.ReadAllText(assetsFile))!;
        var roots = assets["packageFolders"]!.AsObject().Select(root => root.Key).ToList();
        return
        [
            .. from package in assets["targets"]!.AsObject().First().Value!.AsObject()
               let folder = (string?)assets["libraries"]?[package.Key]?["path"]
               from file in package.Value?["runtime"]?.AsObject().Select(file => file.Key) ?? []
               where folder is not null && file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
               select roots.Select(root => Path.Combine(root, folder, file)).FirstOrDefault(File.Exists),
        ];
    }
}
