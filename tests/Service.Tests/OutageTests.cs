using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Synthorg.Service.Tests;

/// <summary>The store is away for a while: the service says so, and goes on when it is back.</summary>
public sealed class OutageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const string NewTask =
        """
        {"id":"held","title":"Ship it","description":"All of it.","type":"development","project":"apollo","created_by":"grace"}
        """;

    // Without a write-ahead log who writes can keep all others away.
    private readonly ServiceProcess _service = new() { UsesWal = false };

    public ValueTask InitializeAsync() => _service.InitializeAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task While_another_process_holds_the_file_the_service_is_unavailable()
    {
        using (Hold())
        {
            (HttpStatusCode Status, JsonElement Body)[] answers = await Task.WhenAll(
                _service.AskAsync(HttpMethod.Get, "/tasks"),
                _service.AskAsync(HttpMethod.Get, "/costs/total"),
                _service.AskAsync(HttpMethod.Post, "/tasks", NewTask),
                _service.AskAsync(HttpMethod.Get, "/health"));

            Assert.All(answers, static answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status));
            Assert.All(answers[..3], static answer => Assert.Equal(503, answer.Body.GetProperty("status").GetInt32()));
            Assert.All(answers[..3], answer => Assert.DoesNotContain("store.db", answer.Body.ToString(), StringComparison.Ordinal));
        }

        Assert.Equal("Healthy", await _service.ReadAsync("/health"));
        Assert.Equal(HttpStatusCode.NotFound, (await _service.AskAsync(HttpMethod.Get, "/tasks/held")).Status);
        Assert.Equal(HttpStatusCode.Created, (await _service.AskAsync(HttpMethod.Post, "/tasks", NewTask)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _service.AskAsync(HttpMethod.Get, "/tasks/held")).Status);
    }

    [Fact]
    public async Task While_the_file_is_gone_the_service_is_unhealthy()
    {
        string aside = _service.Database + ".aside";
        File.Move(_service.Database, aside);
        (HttpStatusCode gone, _) = await _service.AskAsync(HttpMethod.Get, "/health");
        File.Move(aside, _service.Database);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, gone);
        Assert.Equal("Healthy", await _service.ReadAsync("/health"));
        Assert.Equal(HttpStatusCode.Created, (await _service.AskAsync(HttpMethod.Post, "/tasks", NewTask)).Status);
    }

    [Fact]
    public async Task The_page_says_so_and_shows_the_store_again()
    {
        Assert.SkipWhen(Browser.Program is null, "There is no chromium.");
        await browser.OpenAsync(_service.Address);
        await browser.WaitAsync("document.getElementById('state')?.textContent.startsWith('As of ')");

        using (Hold())
        {
            await browser.WaitAsync("document.getElementById('state').textContent.startsWith('The store does not answer')");
        }

        await browser.WaitAsync("document.getElementById('state').textContent.startsWith('As of ')");
        await browser.OpenAsync(new("about:blank"));
    }

    private SqliteConnection Hold()
    {
        SqliteConnection other = new($"Data Source={_service.Database};Pooling=False");
        other.Open();
        using SqliteCommand command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        return other;
    }
}
