using System.Net;
using System.Text.Json;

namespace Synthorg.Service.Tests;

/// <summary>The page as somebody sees it who has it open in a browser.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const string Parts = "[...each.childNodes].map(part => part.textContent).join('|')";

    // The text whose contrast with what is behind it is below 4.5 : 1 (https://www.w3.org/TR/WCAG22/#contrast-minimum).
    private const string HardToRead =
        """
        (() => {
          const linear = part => part / 255 <= .04045 ? part / 255 / 12.92 : ((part / 255 + .055) / 1.055) ** 2.4;
          const light = color => {
            const [red, green, blue] = color.match(/\d+/g).map(linear);
            return .2126 * red + .7152 * green + .0722 * blue;
          };
          const behind = each => {
            const color = getComputedStyle(each).backgroundColor;
            return color === 'rgba(0, 0, 0, 0)' ? behind(each.parentElement) : color;
          };
          const contrast = each => {
            const [more, less] = [getComputedStyle(each).color, behind(each)].map(light).sort((one, other) => other - one);
            return (more + .05) / (less + .05);
          };
          return [...document.querySelectorAll('body :not(script)')]
            .filter(each => [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
            .filter(each => contrast(each) < 4.5)
            .map(each => `${contrast(each).toFixed(2)} ${each.outerHTML.slice(0, 80)}`);
        })()
        """;

    // Started for each test.
    private ServiceProcess _service = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Browser.Program is null, "There is no chromium.");
        _service = new();
        await _service.InitializeAsync();
        await browser.ResizeAsync(1280, 900);
        browser.TakeComplaints();
    }

    /// <summary>A page that works has nothing to complain of. It is left before the service ends.</summary>
    public async ValueTask DisposeAsync()
    {
        string[] complaints = browser.TakeComplaints();
        await browser.OpenAsync(new("about:blank"));
        await _service.DisposeAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Tasks_stand_under_their_statuses()
    {
        await AddTaskAsync("draw", "Draw it");
        await AddTaskAsync("plan", "Plan it", "grace");
        await AskAsync("/tasks/plan/complete", "{}");
        for (int i = 0; i < 9; i++)
        {
            await AddTaskAsync($"many-{i}", $"Many {i}", "bob");
        }

        await OpenAsync();

        Assert.Equal(
            ["created 1", "assigned 9", "in progress 0", "in review 0", "completed 1"],
            await EachAsync("#tasks h3", "each.firstChild.data + ' ' + each.lastChild.textContent"));
        Assert.Equal(["Draw it|draw"], await EachAsync("[data-status=created] li", Parts));
        Assert.Equal(["Plan it|plan · grace"], await EachAsync("[data-status=completed] li", Parts));
        Assert.Equal(
            Enumerable.Range(0, 6).Select(static i => $"Many {i}|many-{i} · bob").Append("and 3 more"),
            await EachAsync("[data-status=assigned] li", Parts));
    }

    [Fact]
    public async Task What_agents_spent_is_drawn_as_bars_as_long_as_it_is_much()
    {
        foreach ((string agent, string cost) in ((string, string)[])[("ada", "1.5"), ("bob", "0.625"), ("eve", "0"), ("ada", "1")])
        {
            await AddCostAsync(agent, cost);
        }

        await OpenAsync();

        Assert.Equal(["ada||$ 2.50", "bob||$ 0.63", "eve||$ 0.00"], await EachAsync("#costs li", Parts));
        string[] shares = await EachAsync(
            "#costs .bar", "(each.getBoundingClientRect().width / each.parentNode.getBoundingClientRect().width).toFixed(2)");
        Assert.Equal(["1.00", "0.25", "0.00"], shares);
        Assert.True(await browser.EvaluateAsync<bool>("document.querySelector('.bar').offsetWidth > 100"));
        Assert.True(await browser.EvaluateAsync<bool>("document.querySelector('.bar').offsetHeight > 5"));
    }

    [Fact]
    public async Task Messages_are_read_newest_first()
    {
        foreach (string content in (string[])["First.", "Second.", "Third."])
        {
            await SayAsync(content);
        }

        await OpenAsync();

        Assert.Equal(["Third.", "Second.", "First."], await EachAsync("#messages p", "each.textContent"));
        Assert.Equal("ada", (await EachAsync("#messages b", "each.textContent"))[0]);
        Assert.Equal("→ grace in launch", (await EachAsync("#messages .line .quiet", "each.textContent"))[0]);
    }

    [Fact]
    public async Task An_empty_store_is_shown_as_one()
    {
        await OpenAsync();

        Assert.Equal(["Nothing was spent."], await EachAsync("#costs li", Parts));
        Assert.Equal(["Nothing was said."], await EachAsync("#messages li", Parts));
    }

    [Fact]
    public async Task What_happens_while_it_is_open_is_shown()
    {
        await AddTaskAsync("ship", "Ship it", "ada");
        await OpenAsync();
        Assert.Equal(["Ship it|ship · ada"], await EachAsync("[data-status=assigned] li", Parts));
        await browser.EvaluateAsync<bool>("window.isTheSame = true");

        await AskAsync("/tasks/ship/complete", "{}");
        await SayAsync("Done!");
        await AddCostAsync("ada", "3");

        await browser.WaitAsync("document.querySelector('[data-status=completed] li')?.innerText.includes('Ship it')");
        await browser.WaitAsync("document.querySelector('#messages p')?.innerText === 'Done!'");
        await browser.WaitAsync("document.querySelector('#costs .amount')?.innerText === '$ 3.00'");
        Assert.Empty(await EachAsync("[data-status=assigned] li", Parts));
        Assert.True(await browser.EvaluateAsync<bool>("window.isTheSame"));
    }

    [Fact]
    public async Task What_others_wrote_is_text_and_never_run()
    {
        const string Markup = "<img src=x onerror='window.isRun = true'><script>window.isRun = true</script>&lt;b&gt;";
        await AddTaskAsync("ship", Markup, Markup);
        await SayAsync(Markup, Markup);
        await AddCostAsync(Markup, "1");

        await OpenAsync();

        Assert.Equal([$"{Markup}|ship · {Markup}"], await EachAsync("[data-status=assigned] li", Parts));
        Assert.Equal([Markup], await EachAsync("#messages p", "each.textContent"));
        Assert.Equal([$"→ grace in {Markup}"], await EachAsync("#messages .line .quiet:not(time)", "each.textContent"));
        Assert.Equal([Markup], await EachAsync("#costs .name", "each.textContent"));
        Assert.Empty(await EachAsync("main :is(img, script)", "each.outerHTML"));
        Assert.False(await browser.EvaluateAsync<bool>("'isRun' in window"));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(800)]
    [InlineData(1280)]
    public async Task Nothing_sticks_out(int width)
    {
        string word = new('w', 300);
        await AddTaskAsync(word, word, word);
        await SayAsync(word, word);
        await AddCostAsync(word, "123456.78");
        await browser.ResizeAsync(width, 844);

        await OpenAsync();

        Assert.InRange(await browser.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.Empty(await browser.EvaluateAsync<string[]>(
            $$"""
            [...document.querySelectorAll('main *')]
              .filter(each => each.getBoundingClientRect().right > {{width}})
              .map(each => each.outerHTML.slice(0, 80))
            """));
    }

    [Theory]
    [InlineData("light", "rgb(244, 245, 247)")]
    [InlineData("dark", "rgb(18, 21, 26)")]
    public async Task It_can_be_read_by_day_and_by_night(string scheme, string ground)
    {
        await AddTaskAsync("ship", "Ship it", "ada");
        await SayAsync("Hello.");
        await AddCostAsync("ada", "1");
        await browser.PreferAsync(scheme);

        await OpenAsync();

        Assert.Equal(ground, await browser.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Empty(await browser.EvaluateAsync<string[]>(HardToRead));
    }

    private static string NewTask(string id, string title) =>
        $$"""
        {"id":"{{id}}","title":"{{title}}","description":"All of it.","type":"development","project":"apollo","created_by":"grace"}
        """;

    private async Task AddTaskAsync(string id, string title, string? agent = null)
    {
        await AskAsync("/tasks", NewTask(id, title));
        if (agent is not null)
        {
            await AskAsync($"/tasks/{id}/assign", $$"""{"agent_id":"{{agent}}"}""");
        }
    }

    private Task AddCostAsync(string agent, string cost) => AskAsync(
        "/costs",
        $$"""
        {"agent_id":"{{agent}}","task_id":"ship","provider":"example","model":"large","input_tokens":12,"output_tokens":3,
         "cost_usd":{{cost}},"timestamp":"2026-03-15T12:00:00Z"}
        """);

    private Task SayAsync(string content, string channel = "launch") => AskAsync(
        "/messages",
        $$"""
        {"sender":"ada","to":"grace","channel":"{{channel}}","content":"{{content}}","type":"announcement","priority":"urgent"}
        """);

    private async Task AskAsync(string path, string body)
    {
        HttpStatusCode status = (await _service.AskAsync(HttpMethod.Post, path, body)).Status;
        Assert.InRange((int)status, 200, 299);
    }

    private async Task OpenAsync()
    {
        await browser.OpenAsync(_service.Address);
        await browser.WaitAsync("document.getElementById('state')?.textContent.startsWith('As of ')");
    }

    private Task<string[]> EachAsync(string selector, string text) =>
        browser.EvaluateAsync<string[]>($"[...document.querySelectorAll({JsonSerializer.Serialize(selector)})].map(each => {text})");
}
