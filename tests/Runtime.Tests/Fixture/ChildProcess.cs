using System.Diagnostics;

namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>The program of <c>tests/Runtime.Child</c>, killed when it is disposed.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    /// <summary>What it prints.</summary>
    public StreamReader Output => _process.StandardOutput;

    /// <summary>What it reads.</summary>
    public StreamWriter Input => _process.StandardInput;

    public static ChildProcess Start(params IEnumerable<string> arguments)
    {
        string? host = Environment.ProcessPath;
        ProcessStartInfo start = new(System.IO.Path.GetFileNameWithoutExtension(host) == "dotnet" ? host! : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            ArgumentList = { System.IO.Path.Combine(AppContext.BaseDirectory, "Synthorg.Gen.Runtime.Child.dll") },
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new(Process.Start(start) ?? throw new InvalidOperationException("The child did not start."));
    }

    /// <summary>SIGKILL: nothing in the process runs after it. What it printed before can still be read.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
