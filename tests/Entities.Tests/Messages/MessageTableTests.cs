using System.Collections.Immutable;

namespace Synthorg.Entities.Tests.Messages;

/// <summary>How messages lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class MessageTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "timestamp TEXT NOT NULL",
                "sender TEXT NOT NULL",
                "to TEXT NOT NULL",
                "type TEXT NOT NULL",
                "priority TEXT NOT NULL DEFAULT 'normal'",
                "channel TEXT NOT NULL",
                "content TEXT NOT NULL",
                "attachments TEXT NOT NULL DEFAULT '[]'",
                "metadata TEXT NOT NULL DEFAULT '{}'",
            ],
            store.Columns("messages"));
        Assert.Equal(["idx_messages_channel(channel)", "idx_messages_timestamp(timestamp)"], store.Indexes("messages"));
    }

    [Fact]
    public async Task A_message_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Messages.SaveAsync(
            Given.Message() with
            {
                Id = new("0A0B0C0D-0000-0000-0000-00000000000E"),
                Type = MessageType.MeetingContribution,
                Timestamp = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(-5)),
                Attachments = [new() { Type = AttachmentType.Link, Ref = "https://example.org/?a=1&b" }],
                Metadata = new() { ProjectId = "apollo", TokensUsed = 42, CostUsd = 0.25, Extra = [new("mood", "good"), new("a", "")] },
            },
            Stop);

        Assert.Equal<object?>(
            [
                "0a0b0c0d-0000-0000-0000-00000000000e", "2026-03-15T12:00:00.0000010+00:00", "ada", "grace", "meeting_contribution",
                "normal", "launch", "Shall we?",
                """[{"type":"link","ref":"https://example.org/?a=1&b"}]""",
                """{"task_id":null,"project_id":"apollo","tokens_used":42,"cost_usd":0.25,"extra":[["mood","good"],["a",""]]}""",
            ],
            Assert.Single(store.Rows("SELECT * FROM messages")));
    }

    [Fact]
    public async Task Metadata_that_says_nothing_still_lists_every_member()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Messages.SaveAsync(Given.Message(), Stop);

        Assert.Equal<object?>(
            ["[]", """{"task_id":null,"project_id":null,"tokens_used":null,"cost_usd":null,"extra":[]}"""],
            Assert.Single(store.Rows("SELECT attachments, metadata FROM messages")));
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await Store.OpenAsync();
        int number = 0;
        foreach (MessageType type in Enum.GetValues<MessageType>())
        {
            await store.Database.Messages.SaveAsync(Given.Message(++number) with { Type = type, Channel = "types" }, Stop);
        }

        foreach (MessagePriority priority in Enum.GetValues<MessagePriority>())
        {
            await store.Database.Messages.SaveAsync(Given.Message(++number) with { Priority = priority, Channel = "priorities" }, Stop);
        }

        ImmutableArray<Attachment> all =
            [.. Enum.GetValues<AttachmentType>().Select(static type => new Attachment { Type = type, Ref = "it" })];
        await store.Database.Messages.SaveAsync(Given.Message(++number) with { Attachments = all, Channel = "attachments" }, Stop);

        Assert.Equal(
            [
                "task_update", "question", "announcement", "review_request", "approval", "delegation", "status_report", "escalation",
                "meeting_contribution", "hr_notification",
            ],
            store.Values("SELECT type FROM messages WHERE channel = 'types' ORDER BY rowid"));
        Assert.Equal(
            ["low", "normal", "high", "urgent"],
            store.Values("SELECT priority FROM messages WHERE channel = 'priorities' ORDER BY rowid"));
        Assert.Equal(
            ["artifact", "file", "link"],
            store.Values("SELECT value ->> 'type' FROM messages, json_each(attachments) WHERE channel = 'attachments' ORDER BY key"));
    }

    [Fact]
    public async Task A_row_of_anothers_making_is_read()
    {
        await using Store store = await Store.OpenAsync();
        store.Run("""
            INSERT INTO messages (id, timestamp, sender, "to", type, channel, content) VALUES
                ('{0A0B0C0D-0000-0000-0000-00000000000E}', '2026-03-15T12:00:00Z', 'ada', 'grace', 'question', 'launch', 'Shall we?')
            """);

        Message read = Assert.Single(await store.Database.Messages.GetHistoryAsync("launch", cancellationToken: Stop));

        Assert.Equal(Given.Message() with { Id = new("0a0b0c0d-0000-0000-0000-00000000000e") }, read);
    }

    [Theory]
    [InlineData("""metadata = '{"extra":[["mood","good"],["mood","bad"]]}'""", "metadata")]
    [InlineData("""metadata = '{"extra":[["mood"]]}'""", "metadata")]
    [InlineData("""metadata = '{"tokens_used":-1}'""", "metadata")]
    [InlineData("""metadata = '{"tokens_used":1.5}'""", "metadata")]
    [InlineData("""attachments = '[{"type":"parcel","ref":"it"}]'""", "parcel")]
    [InlineData("id = 'not-a-guid'", "id")]
    [InlineData("content = ''", "messages")]
    public async Task A_stored_message_that_breaks_a_rule_is_not_handed_out(string assignment, string mentioned)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Messages.SaveAsync(Given.Message(), Stop);
        store.Run($"UPDATE messages SET {assignment}");

        await Refused.WhenRead(() => store.Database.Messages.GetHistoryAsync("launch", cancellationToken: Stop), "messages", mentioned);
    }
}
