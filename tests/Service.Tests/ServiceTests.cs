using System.Net;
using System.Text.Json;

namespace Synthorg.Service.Tests;

/// <summary>The service from outside: what a client asks and gets.</summary>
public sealed class ServiceTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [Fact]
    public async Task It_is_healthy() => Assert.Equal("Healthy", await service.ReadAsync("/health"));

    [Fact]
    public async Task A_task_is_made_read_assigned_and_completed()
    {
        (HttpStatusCode made, JsonElement task) = await PostAsync("/tasks", NewTask("whole"));
        Assert.Equal(HttpStatusCode.Created, made);
        Assert.Equal(
            "created medium medium auto 1",
            Text(task, "status", "priority", "estimated_complexity", "coordination_topology", "max_retries"));

        Assert.Equal("Ship it", (await GetAsync("/tasks/whole")).Body.GetProperty("title").GetString());
        Assert.Equal(
            "assigned ada",
            Text((await PostAsync("/tasks/whole/assign", """{"agent_id":"ada"}""")).Body, "status", "assigned_to"));
        Assert.Equal("completed ada", Text((await PostAsync("/tasks/whole/complete", "{}")).Body, "status", "assigned_to"));
        Assert.Equal("completed", Text((await GetAsync("/tasks/whole")).Body, "status"));
    }

    [Fact]
    public async Task Tasks_are_listed_page_by_page_there_and_back()
    {
        for (int i = 0; i < 5; i++)
        {
            await PostAsync("/tasks", NewTask($"page-{i}", project: "pages"));
        }

        JsonElement first = (await GetAsync("/tasks?project=pages&size=2")).Body;
        JsonElement second = (await GetAsync($"/tasks?project=pages&size=2&after={first.GetProperty("next").GetString()}")).Body;
        JsonElement third = (await GetAsync($"/tasks?project=pages&size=2&after={second.GetProperty("next").GetString()}")).Body;
        JsonElement back = (await GetAsync($"/tasks?project=pages&size=2&before={third.GetProperty("previous").GetString()}")).Body;

        Assert.Equal(
            "page-0 page-1 | page-2 page-3 | page-4 | page-2 page-3",
            string.Join(" | ", Ids(first), Ids(second), Ids(third), Ids(back)));
        Assert.Equal(JsonValueKind.Null, third.GetProperty("next").ValueKind);
        Assert.Equal(JsonValueKind.Null, first.GetProperty("previous").ValueKind);
    }

    [Fact]
    public async Task Costs_are_added_up_per_agent()
    {
        foreach (string cost in (string[])["0.25", "0.5"])
        {
            Assert.Equal(HttpStatusCode.NoContent, (await PostAsync("/costs", NewCost("spender", cost))).Status);
        }

        await PostAsync("/costs", NewCost("saver", "0.125"));

        Assert.Equal(0.75, (await GetAsync("/costs/total?agentId=spender")).Body.GetProperty("cost_usd").GetDouble());
        Assert.Equal(
            ["spender 0.75", "saver 0.125"],
            (await GetAsync("/costs/agents")).Body.EnumerateArray().Select(static agent => Text(agent, "agent_id", "cost_usd")));
    }

    [Fact]
    public async Task Messages_are_posted_and_read_newest_first()
    {
        foreach (string content in (string[])["Shall we?", "Yes."])
        {
            string message = $$"""{"sender":"ada","to":"grace","channel":"launch","type":"question","content":"{{content}}"}""";
            Assert.Equal(HttpStatusCode.Created, (await PostAsync("/messages", message)).Status);
        }

        Assert.Equal(
            ["Yes. normal", "Shall we? normal"],
            (await GetAsync("/messages?channel=launch")).Body.EnumerateArray().Select(static item => Text(item, "content", "priority")));
        Assert.DoesNotContain("Shall we?", service.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/tasks/none", null, HttpStatusCode.NotFound)]
    [InlineData("POST", "/tasks/none/assign", """{"agent_id":"ada"}""", HttpStatusCode.NotFound)]
    [InlineData("POST", "/tasks/none/complete", "{}", HttpStatusCode.NotFound)]
    [InlineData("GET", "/tasks?status=lost", null, HttpStatusCode.BadRequest)]
    [InlineData("GET", "/tasks?size=0", null, HttpStatusCode.BadRequest)]
    [InlineData("GET", "/tasks?after=nonsense", null, HttpStatusCode.BadRequest)]
    [InlineData("GET", "/tasks?after=one&before=other", null, HttpStatusCode.BadRequest)]
    [InlineData("GET", "/messages?channel=%20", null, HttpStatusCode.BadRequest)]
    [InlineData("GET", "/messages?limit=many", null, HttpStatusCode.BadRequest)]
    [InlineData("GET", "/messages?channel=launch&limit=0", null, HttpStatusCode.BadRequest)]
    [InlineData("POST", "/tasks", "{", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/tasks", """{"id":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/nowhere", null, HttpStatusCode.NotFound)]
    public async Task What_cannot_be_answered_is_told_as_a_problem(string method, string path, string? body, HttpStatusCode status)
    {
        (HttpStatusCode answered, JsonElement problem) = await service.AskAsync(new HttpMethod(method), path, body);

        Assert.Equal((status, (int)status), (answered, problem.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task What_breaks_a_rule_of_its_entity_is_a_bad_request()
    {
        string task = NewTask("rules"), cost = NewCost("breaker", "1");

        await RefuseAsync("/tasks", task.Replace("\"rules\"", "\" \"", StringComparison.Ordinal));
        await RefuseAsync("/tasks", task.Replace("development", "gardening", StringComparison.Ordinal));
        await RefuseAsync("/tasks", task.Replace("{", """{"parent_task_id":"rules",""", StringComparison.Ordinal));
        await RefuseAsync("/costs", cost.Replace("1200", "-1", StringComparison.Ordinal));
        await RefuseAsync("/costs", cost.Replace("1200", "0", StringComparison.Ordinal).Replace("300", "0", StringComparison.Ordinal));
        await RefuseAsync("/messages", """{"sender":"ada","to":"grace","channel":"rules","type":"question","content":""}""");

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/tasks/rules")).Status);
        Assert.Equal(0, (await GetAsync("/costs/total?agentId=breaker")).Body.GetProperty("cost_usd").GetDouble());
        Assert.Equal(0, (await GetAsync("/messages?channel=rules")).Body.GetArrayLength());
    }

    [Fact]
    public async Task What_is_taken_is_a_conflict()
    {
        await PostAsync("/tasks", NewTask("twice", "first"));

        await ConflictAsync("/tasks", NewTask("twice", "second"));

        Assert.Equal("first", Text((await GetAsync("/tasks/twice")).Body, "project"));
    }

    [Fact]
    public async Task What_has_moved_is_a_conflict()
    {
        await PostAsync("/tasks", NewTask("moved"));
        await ConflictAsync("/tasks/moved/complete", "{}");
        await PostAsync("/tasks/moved/assign", """{"agent_id":"ada"}""");

        await ConflictAsync("/tasks/moved/assign", """{"agent_id":"bob"}""");

        Assert.Equal("assigned ada", Text((await GetAsync("/tasks/moved")).Body, "status", "assigned_to"));
    }

    [Fact]
    public async Task It_describes_itself()
    {
        JsonElement paths = (await GetAsync("/openapi/v1.json")).Body.GetProperty("paths");

        Assert.Superset(
            new HashSet<string>(
                ["/tasks", "/tasks/{id}", "/tasks/{id}/assign", "/tasks/{id}/complete", "/costs", "/costs/total", "/messages"]),
            paths.EnumerateObject().Select(static path => path.Name).ToHashSet());
    }

    [Fact]
    public async Task It_has_a_page_that_asks_for_what_it_shows()
    {
        string page = await service.ReadAsync("/");

        foreach (string path in (string[])["/tasks/counts", "/costs/agents", "/messages?limit=20"])
        {
            Assert.Contains($"\"{path}\"", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(path)).Status);
        }
    }

    private Task RefuseAsync(string path, string body) => AnswersAsync(path, body, HttpStatusCode.BadRequest);

    private Task ConflictAsync(string path, string body) => AnswersAsync(path, body, HttpStatusCode.Conflict);

    private async Task AnswersAsync(string path, string body, HttpStatusCode status)
    {
        (HttpStatusCode answered, JsonElement problem) = await PostAsync(path, body);
        Assert.Equal((status, (int)status), (answered, problem.GetProperty("status").GetInt32()));
    }

    private Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string path) => service.AskAsync(HttpMethod.Get, path);

    private Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string path, string body) =>
        service.AskAsync(HttpMethod.Post, path, body);

    private static string NewTask(string id, string project = "apollo") =>
        $$"""
        {"id":"{{id}}","title":"Ship it","description":"All of it.","type":"development","project":"{{project}}",
         "created_by":"grace"}
        """;

    private static string NewCost(string agent, string cost) =>
        $$"""
        {"agent_id":"{{agent}}","task_id":"ship","provider":"example","model":"large","input_tokens":1200,"output_tokens":300,
         "cost_usd":{{cost}},"timestamp":"2026-03-15T12:00:00Z"}
        """;

    private static string Ids(JsonElement page) =>
        string.Join(' ', page.GetProperty("items").EnumerateArray().Select(static task => Text(task, "id")));

    private static string Text(JsonElement item, params string[] members) =>
        string.Join(' ', members.Select(member => item.GetProperty(member).ToString()));
}
