using Synthorg.Gen.Generator.Tests.Emit;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Events;

/// <summary>Every operation of a repository with events tells one, whose level says how it ended.</summary>
public sealed class EventTests() : Behaviour(EventScenes.Entities + EventScenes.Collector + EventScenes.Scenes)
{
    // Act, event, method, and what follows the table: the rows.
    public static TheoryData<string, string> Reads { get; } = new()
    {
        { "get", "fetched GetAsync 1" },
        { "get nothing", "fetched GetAsync 0" },
        { "require", "fetched Require 1" },
        { "stars", "fetched StarsOf 1" },
        { "list", "listed ListAsync 1" },
        { "listened", "fetched ListenedAsync 1" },
        { "query", "queried QueryByTitle 1" },
        { "page", "fetched Pages 1" },
        { "count", "counted CountAsync 1" },
        { "exists", "counted Exists" },
        { "sum", "aggregated SumAsync" },
        { "stream", "listed ListStreamAsync 1" },
        { "stream sync", "fetched Stream 1" },
        { "stream left", "listed ListStreamAsync 1" },
        { "stream left sync", "fetched Stream 1" },
    };

    public static TheoryData<string, string> Writes { get; } = new()
    {
        { "add", "saved AddAsync" },
        { "add sync", "saved Add" },
        { "added", "saved Added 1" },
        { "add all", "saved AddAllAsync 2" },
        { "add none", "saved AddAllAsync 0" },
        { "save", "saved SaveAsync" },
        { "update", "saved UpdateAsync 1" },
        { "update nothing", "saved UpdateAsync 0" },
        { "patch", "saved Patch 1" },
        { "purge", "deleted PurgeAsync 1" },
        { "delete", "deleted Delete 0" },
        { "remove", "deleted Remove 1" },
    };

    public static TheoryData<string, string> Refusals { get; } = new()
    {
        { "add again", "Warning duplicate AddAsync ConstraintPrimaryKey 1555 DuplicateRecordException" },
        { "add again sync", "Warning duplicate Add ConstraintPrimaryKey 1555 DuplicateRecordException" },
        { "refused null", "Warning save_failed AddAsync None 0 ArgumentNullException" },
        { "refused null sync", "Warning save_failed Add None 0 ArgumentNullException" },
        { "refused by rule", "Warning save_failed AddAsync None 0 InvalidOperationException" },
        { "refused many", "Warning save_failed AddAllAsync None 0 InvalidOperationException" },
        { "refused limit", "Warning list_failed ListAsync None 0 QueryException" },
        { "refused range", "Warning query_failed QueryBetweenAsync None 0 QueryException" },
        { "refused stream", "Warning list_failed ListStreamAsync None 0 QueryException" },
        { "refused check", "Error save_failed AddAsync ConstraintCheck 275 QueryException" },
        { "refused check sync", "Error save_failed Add ConstraintCheck 275 QueryException" },
        { "no such note", "Error fetch_failed Require None 0 RecordNotFoundException" },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    [Covers("Repository", "Events", On = "Select Page Count Exists Aggregate")]
    public async Task A_read_tells_its_rows(string act, string expected)
    {
        foreach (string scene in new[] { "InDatabaseAsync", "WithoutLogFileAsync", "InTransactionAsync", "InSnapshotAsync" })
        {
            Assert.Equal([Told("Debug " + expected)], await RunAsync<string[]>(scene, act));
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    [Covers("Repository", "Events", On = "Insert Upsert Update UpdateWhere Delete DeleteWhere")]
    public async Task A_write_tells_what_changed(string act, string expected)
    {
        foreach (string scene in new[] { "InDatabaseAsync", "WithoutLogFileAsync", "InTransactionAsync" })
        {
            Assert.Equal([Told("Debug " + expected)], await RunAsync<string[]>(scene, act));
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_is_refused_tells_why(string act, string expected)
    {
        foreach (string scene in new[] { "InDatabaseAsync", "WithoutLogFileAsync", "InTransactionAsync" })
        {
            Assert.Equal([Told(expected)], await RunAsync<string[]>(scene, act));
        }
    }

    [Theory]
    [InlineData("add", "save_failed AddAsync")]
    [InlineData("add sync", "save_failed Add")]
    [InlineData("added", "save_failed Added")]
    [InlineData("patch", "save_failed Patch")]
    [InlineData("get", "fetch_failed GetAsync")]
    [InlineData("list", "list_failed ListAsync")]
    [InlineData("query", "query_failed QueryByTitle")]
    [InlineData("purge", "delete_failed PurgeAsync")]
    [InlineData("count", "count_failed CountAsync")]
    [InlineData("exists", "count_failed Exists")]
    [InlineData("sum", "aggregate_failed SumAsync")]
    [InlineData("stream", "list_failed ListStreamAsync")]
    [InlineData("stream sync", "fetch_failed Stream")]
    public async Task A_failure_is_an_error(string act, string expected) =>
        Assert.Equal([Told($"Error {expected} Sql 1 QueryException")], await RunAsync<string[]>("WithoutTableAsync", act));

    [Theory]
    [InlineData("get", "GetAsync")]
    [InlineData("query", "QueryByTitle")]
    [InlineData("stream", "ListStreamAsync")]
    [InlineData("stream sync", "Stream")]
    public async Task A_row_that_cannot_be_read_is_an_event_of_its_own(string act, string method) => Assert.Equal(
        [Told($"Error deserialize_failed {method} UnreadableRow 0 QueryException")], await RunAsync<string[]>("UnreadableAsync", act));

    [Theory]
    [InlineData("cancelled read")]
    [InlineData("cancelled write")]
    [InlineData("stream cancelled")]
    public async Task What_the_caller_cancelled_tells_nothing(string act) =>
        Assert.Empty(await RunAsync<string[]>("InDatabaseAsync", act));

    [Theory]
    [InlineData("get", 1, 1)]
    [InlineData("get", 2, 0)]
    [InlineData("add again", 2, 1)]
    [InlineData("add again", 4, 0)]
    [InlineData("refused limit", 3, 1)]
    [InlineData("refused check", 4, 1)]
    [InlineData("refused check", 6, 0)]
    public async Task The_logger_s_level_is_kept(string act, int least, int events) =>
        Assert.Equal(events, (await RunAsync<string[]>("AtLevelAsync", act, least)).Length);

    [Fact]
    public async Task A_repository_without_events_tells_nothing() => Assert.Empty(await RunAsync<string[]>("QuietAsync"));

    [Fact]
    public async Task A_logger_that_fails_changes_no_result() => Assert.True(await RunAsync<bool>("WithBrokenLoggerAsync"));

    [Fact]
    public async Task No_event_holds_a_value()
    {
        string[] everything = await RunAsync<string[]>("MarkedAsync");
        Assert.Equal(26, everything.Length);
        Assert.All(everything, static told => Assert.DoesNotContain("GEHEIMNIS", told, StringComparison.Ordinal));
    }

    // "Debug listed ListAsync 1" as the collector spells it.
    private static string Told(string expected)
    {
        string[] words = expected.Split(' ', 4);
        return $"{words[0]} {words[1]} INoteRepository.{words[2]} notes{(words.Length > 3 ? " " + words[3] : "")}";
    }
}
