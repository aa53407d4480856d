using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Synthorg.Service.Tests;

/// <summary>A Chromium without a window, with one page.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthorg-browser-");
    private readonly Process _process = new();
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly DevTools _tools;

    public Browser() => _tools = new(Hear);

    /// <summary>Where the program is; <see langword="null"/> where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(static folder => Path.Combine(folder, "chromium"))
        .FirstOrDefault(File.Exists);

    /// <summary>What pages have complained of since they were asked last: exceptions, and the console's errors and warnings.</summary>
    public string[] TakeComplaints()
    {
        List<string> taken = [];
        while (_complaints.TryDequeue(out string? complaint))
        {
            taken.Add(complaint);
        }

        return [.. taken];
    }

    public async ValueTask InitializeAsync()
    {
        if (Program is not null)
        {
            await _tools.BeginAsync(await StartAsync(Program).WaitAsync(DevTools.Patience));
            await _tools.AskAsync("Runtime.enable");
            await _tools.AskAsync("Log.enable");
        }
    }

    public Task OpenAsync(Uri address) => _tools.AskAsync("Page.navigate", new() { ["url"] = address.AbsoluteUri });

    public Task ResizeAsync(int width, int height) => _tools.AskAsync(
        "Emulation.setDeviceMetricsOverride",
        new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    public Task PreferAsync(string colorScheme) => _tools.AskAsync(
        "Emulation.setEmulatedMedia",
        new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = colorScheme }) });

    /// <summary>What an expression of the page's language gives; of a promise, what it is kept with.</summary>
    public async Task<T> EvaluateAsync<T>(string expression)
    {
        JsonElement answer = await _tools.AskAsync(
            "Runtime.evaluate", new() { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
        return answer.TryGetProperty("exceptionDetails", out JsonElement failure)
            ? throw new InvalidOperationException($"{expression}: {failure}")
            : answer.GetProperty("result").GetProperty("value").Deserialize<T>()!;
    }

    /// <summary>Waits until a condition holds on the page; it is looked at whenever the page changes.</summary>
    public async Task WaitAsync(string condition)
    {
        string wait =
            $$"""
            new Promise(hold => {
              const look = () => { if ({{condition}}) { watch.disconnect(); hold(true); } };
              const watch = new MutationObserver(look);
              watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
              look();
            })
            """;
        try
        {
            Assert.True(await EvaluateAsync<bool>(wait));
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{condition}: {await EvaluateAsync<string>("document.body.innerText")}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _tools.Dispose();
        if (Program is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Starts it, and gives the address where it listens.</summary>
    private Task<Uri> StartAsync(string program)
    {
        const string Announcement = "DevTools listening on ";
        TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.StartInfo = new(program)
        {
            // A sandbox is not to be had by root, nor in many containers; it opens nothing but the page under test.
            ArgumentList = { "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--remote-debugging-port=0" },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        _process.StartInfo.ArgumentList.Add($"--user-data-dir={_folder.FullName}");
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Announcement, StringComparison.Ordinal) == true)
            {
                address.TrySetResult(new(line.Data[Announcement.Length..].Trim()));
            }
        };
        _process.Start();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        return address.Task;
    }

    private void Hear(string what, JsonElement told)
    {
        bool isComplaint = what switch
        {
            "Runtime.exceptionThrown" => true,
            "Runtime.consoleAPICalled" => told.GetProperty("type").GetString() is "error" or "warning" or "assert",
            "Log.entryAdded" => told.GetProperty("entry").GetProperty("level").GetString() is "error" or "warning",
            _ => false,
        };
        if (isComplaint)
        {
            _complaints.Enqueue($"{what}: {told}");
        }
    }
}
