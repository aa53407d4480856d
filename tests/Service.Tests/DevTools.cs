using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Synthorg.Service.Tests;

/// <summary>A conversation in the DevTools protocol (https://chromedevtools.github.io/devtools-protocol/).</summary>
internal sealed class DevTools(Action<string, JsonElement> heard) : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = [];
    private string? _session;
    private int _last;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Begins, with a page of its own.</summary>
    public async Task BeginAsync(Uri address)
    {
        await _socket.ConnectAsync(address, Stop);
        _ = ListenAsync();
        JsonElement page = await AskAsync("Target.createTarget", new() { ["url"] = "about:blank" });
        JsonObject attachment = new() { ["targetId"] = page.GetProperty("targetId").GetString(), ["flatten"] = true };
        _session = (await AskAsync("Target.attachToTarget", attachment)).GetProperty("sessionId").GetString();
    }

    public async Task<JsonElement> AskAsync(string method, JsonObject? given = null)
    {
        int id = Interlocked.Increment(ref _last);
        JsonObject question = new() { ["id"] = id, ["method"] = method, ["params"] = given ?? [] };
        if (_session is not null)
        {
            question["sessionId"] = _session;
        }

        TaskCompletionSource<JsonElement> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        await _turn.WaitAsync(Stop);
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(question), WebSocketMessageType.Text, true, Stop);
        }
        finally
        {
            _turn.Release();
        }

        return await answer.Task.WaitAsync(Patience, Stop);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _turn.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            using MemoryStream message = new();
            byte[] chunk = new byte[64 * 1024];
            while (true)
            {
                ValueWebSocketReceiveResult part = await _socket.ReceiveAsync(chunk.AsMemory(), CancellationToken.None);
                message.Write(chunk, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(JsonSerializer.Deserialize<JsonElement>(message.ToArray()));
                    message.SetLength(0);
                }
            }
        }
        catch (Exception end)
        {
            foreach (TaskCompletionSource<JsonElement> answer in _asked.Values)
            {
                answer.TrySetException(end);
            }
        }
    }

    private void Take(JsonElement message)
    {
        if (!message.TryGetProperty("id", out JsonElement id))
        {
            heard(message.GetProperty("method").GetString()!, message.GetProperty("params"));
        }
        else if (_asked.TryRemove(id.GetInt32(), out TaskCompletionSource<JsonElement>? answer))
        {
            if (message.TryGetProperty("result", out JsonElement result))
            {
                answer.TrySetResult(result);
            }
            else
            {
                answer.TrySetException(new InvalidOperationException(message.GetProperty("error").ToString()));
            }
        }
    }
}
