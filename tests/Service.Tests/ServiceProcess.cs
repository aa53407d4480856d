using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Synthorg.Service.Tests;

/// <summary>The service as a process of its own, on a file of its own.</summary>
/// <remarks>The environment variable SERVICE_PROGRAM names a published binary to be asked instead.</remarks>
public sealed class ServiceProcess : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthorg-service-");
    private readonly HttpClient _client = new() { Timeout = s_patience };
    private readonly StringBuilder _log = new();
    private Process? _process;

    /// <summary>Whether the file has a write-ahead log, beside which reads go on.</summary>
    public bool UsesWal { get; init; } = true;

    /// <summary>The file.</summary>
    public string Database => Path.Combine(_folder.FullName, "store.db");

    /// <summary>Where it listens.</summary>
    public Uri Address => _client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        // Told by the service itself: a port that was looked for might be somebody else's by now.
        TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Start(line =>
        {
            if (line.Contains("Now listening on: ", StringComparison.Ordinal))
            {
                address.TrySetResult(new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim()));
            }
        });
        _client.BaseAddress = await address.Task.WaitAsync(s_patience);
    }

    /// <summary>Asks, and gives the status and the body.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(HttpMethod method, string path, string? body = null)
    {
        using HttpRequestMessage request = new(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        }

        using HttpResponseMessage response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        bool isJson = text.StartsWith('{') || text.StartsWith('[');
        return (response.StatusCode, isJson ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }

    public Task<string> ReadAsync(string path) =>
        _client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _client.Dispose();
        _process?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Dispose();
        _folder.Delete(recursive: true);
    }

    private Process Start(Action<string> heard)
    {
        string? published = Environment.GetEnvironmentVariable("SERVICE_PROGRAM");
        ProcessStartInfo start = new(published ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        if (published is null)
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Service.dll"));
        }

        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Persistence__Sqlite__Path"] = Database;
        start.Environment["Persistence__Sqlite__WalMode"] = UsesWal ? "true" : "false";
        Process process = new() { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data, heard);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, heard);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Hear(string? line, Action<string> heard)
    {
        if (line is not null)
        {
            lock (_log)
            {
                _log.AppendLine(line);
            }

            heard(line);
        }
    }

    /// <summary>What the service has said.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }
}
