using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Messages;

/// <summary>Messages are added once and read by channel.</summary>
public sealed class MessageRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(IMessageRepository), nameof(IMessageRepository.SaveAsync), nameof(IMessageRepository.GetHistoryAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        Message full = Given.Message(2) with
        {
            Type = MessageType.HrNotification,
            Priority = MessagePriority.Urgent,
            Attachments = [new() { Type = AttachmentType.Artifact, Ref = "a1" }, new() { Type = AttachmentType.File, Ref = "plan.md" }],
            Metadata = new()
            {
                TaskId = "ship",
                ProjectId = "apollo",
                TokensUsed = 42,
                CostUsd = 0.1,
                Extra = [new("mood", "good"), new("a", "")],
            },
        };
        await store.Database.Messages.SaveAsync(Given.Message(1), Stop);
        await store.Database.Messages.SaveAsync(full, Stop);

        await store.ReopenAsync();

        Assert.Equal([full, Given.Message(1)], await store.Database.Messages.GetHistoryAsync("launch", cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(IMessageRepository), nameof(IMessageRepository.SaveAsync))]
    public async Task An_id_is_taken_once()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Messages.SaveAsync(Given.Message(), Stop);

        await Assert.ThrowsAsync<DuplicateRecordException>(
            async () => await store.Database.Messages.SaveAsync(Given.Message() with { Content = "Something else." }, Stop));

        Assert.Equal([Given.Message()], await store.Database.Messages.GetHistoryAsync("launch", cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(IMessageRepository), nameof(IMessageRepository.GetHistoryAsync))]
    public async Task A_history_is_newest_first_and_of_one_instant_by_id_descending()
    {
        await using Store store = await Store.OpenAsync();
        (int Number, int Minutes)[] sent = [(2, 0), (5, -10), (3, 0), (1, 0), (4, 10)];
        foreach ((int number, int minutes) in sent)
        {
            await store.Database.Messages.SaveAsync(Given.Message(number) with { Timestamp = Given.Noon.AddMinutes(minutes) }, Stop);
        }

        Assert.Equal(
            [Given.Id(4), Given.Id(3), Given.Id(2), Given.Id(1), Given.Id(5)],
            Ids(await store.Database.Messages.GetHistoryAsync("launch", cancellationToken: Stop)));
    }

    [Fact]
    [Covers(typeof(IMessageRepository), nameof(IMessageRepository.GetHistoryAsync))]
    public async Task Times_of_different_offsets_are_compared_as_instants()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Messages.SaveAsync(Given.Message(1) with { Timestamp = Given.Noon.ToOffset(TimeSpan.FromHours(9)) }, Stop);
        await store.Database.Messages.SaveAsync(Given.Message(2) with { Timestamp = Given.Noon.AddMinutes(1) }, Stop);

        Assert.Equal([Given.Id(2), Given.Id(1)], Ids(await store.Database.Messages.GetHistoryAsync("launch", cancellationToken: Stop)));
    }

    [Fact]
    [Covers(typeof(IMessageRepository), nameof(IMessageRepository.GetHistoryAsync))]
    public async Task A_history_is_of_one_channel()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Messages.SaveAsync(Given.Message(1), Stop);
        await store.Database.Messages.SaveAsync(Given.Message(2) with { Channel = "Launch" }, Stop);

        Assert.Equal([Given.Id(1)], Ids(await store.Database.Messages.GetHistoryAsync("launch", cancellationToken: Stop)));
        Assert.Empty(await store.Database.Messages.GetHistoryAsync("silence", cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(IMessageRepository), nameof(IMessageRepository.GetHistoryAsync))]
    public async Task A_limit_keeps_the_newest()
    {
        await using Store store = await Store.OpenAsync();
        foreach (int number in (int[])[1, 2, 3])
        {
            await store.Database.Messages.SaveAsync(Given.Message(number), Stop);
        }

        Assert.Equal([Given.Id(3)], Ids(await store.Database.Messages.GetHistoryAsync("launch", 1, Stop)));
        Assert.Equal([Given.Id(3), Given.Id(2)], Ids(await store.Database.Messages.GetHistoryAsync("launch", 2, Stop)));
        Assert.Equal(3, (await store.Database.Messages.GetHistoryAsync("launch", int.MaxValue, Stop)).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [Covers(typeof(IMessageRepository), nameof(IMessageRepository.GetHistoryAsync))]
    public async Task A_limit_below_one_is_refused(int limit)
    {
        await using Store store = await Store.OpenAsync();

        await Assert.ThrowsAsync<QueryException>(async () => await store.Database.Messages.GetHistoryAsync("launch", limit, Stop));
    }

    [Theory, MemberData(nameof(Given.BlankTexts), MemberType = typeof(Given))]
    [Covers(typeof(IMessageRepository), nameof(IMessageRepository.GetHistoryAsync))]
    public async Task A_blank_channel_is_refused(string blank)
    {
        await using Store store = await Store.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(
            "channel",
            async () => await store.Database.Messages.GetHistoryAsync(blank, cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(IMessageRepository), nameof(IMessageRepository.GetNewestAsync))]
    public async Task The_newest_come_from_every_channel()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Messages.SaveAsync(Given.Message(1), Stop);
        await store.Database.Messages.SaveAsync(Given.Message(2) with { Channel = "lunch" }, Stop);
        await store.Database.Messages.SaveAsync(Given.Message(3) with { Timestamp = Given.Noon.AddDays(-1) }, Stop);

        Assert.Equal([Given.Id(2), Given.Id(1)], Ids(await store.Database.Messages.GetNewestAsync(2, Stop)));
        await Assert.ThrowsAsync<QueryException>(async () => await store.Database.Messages.GetNewestAsync(0, Stop));
    }

    private static Guid[] Ids(IEnumerable<Message> messages) => [.. messages.Select(static message => message.Id)];
}
