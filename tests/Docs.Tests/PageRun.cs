using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>A program of a page, run to its end in a process and a fresh folder of its own.</summary>
/// <remarks>
/// The process is what a reader's would be: its relative paths lead into that folder, its console is its own. It finds assemblies as these
/// tests do, by their <c>.deps.json</c>. Time zone and culture are UTC and the invariant one; a host logs nothing.
/// </remarks>
internal sealed class PageRun
{
    private PageRun(int exitCode, string output, string errors, IReadOnlySet<string> methods) =>
        (ExitCode, Output, Errors, Methods) = (exitCode, output, errors, methods);

    public int ExitCode { get; }

    public string Output { get; }

    public string Errors { get; }

    /// <summary>The documentation ids of the methods that ran: its own, and those that are emitted for it.</summary>
    public IReadOnlySet<string> Methods { get; }

    /// <summary>Gives it once the program has ended.</summary>
    public static async Task<PageRun> OfAsync(GeneratorRun program)
    {
        using TemporaryFolder bin = new();
        using TemporaryFolder home = new();
        string assembly = bin.File("Page.dll");
        Compilation compilation = program.Output.AddSyntaxTrees(Recorder.Source(program));
        await using (FileStream image = File.Create(assembly))
        {
            EmitResult emitted = compilation.Emit(image, options: Recorder.Options, cancellationToken: Cancellation);
            Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        }

        string methods = bin.File("methods.txt");
        using Process process = Process.Start(Command(assembly, methods, Path.GetDirectoryName(home.File("."))!))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(Cancellation);
        Task<string> errors = process.StandardError.ReadToEndAsync(Cancellation);
        await EndAsync(process);
        return new(process.ExitCode, await output, await errors, Recorder.Read(methods, assembly, compilation));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ProcessStartInfo Command(string assembly, string methods, string folder)
    {
        string tests = Path.Combine(AppContext.BaseDirectory, typeof(PageRun).Assembly.GetName().Name!);
        return new(Muxer, ["exec", "--depsfile", $"{tests}.deps.json", "--runtimeconfig", $"{tests}.runtimeconfig.json", assembly])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment =
            {
                [Recorder.File] = methods,
                ["TZ"] = "UTC",
                ["LC_ALL"] = "C",
                ["Logging__LogLevel__Default"] = "None",
            },
        };
    }

    // The `dotnet` that these tests run on: shared/Microsoft.NETCore.App/10.0.x lies below it.
    private static string Muxer => Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private static async Task EndAsync(Process process)
    {
        try
        {
            await process.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
