namespace Synthorg.Entities.Tests.Messages;

/// <summary>The rules of a message and of what it holds.</summary>
public sealed class MessageTests
{
    [Fact]
    public void A_new_message_has_the_domains_defaults()
    {
        Message message = Given.Message();

        Assert.Equal(MessagePriority.Normal, message.Priority);
        Assert.Equal([], message.Attachments);
        Assert.Equal(new MessageMetadata(), message.Metadata);
        Assert.Null(message.Metadata.TaskId);
        Assert.Null(message.Metadata.ProjectId);
        Assert.Null(message.Metadata.TokensUsed);
        Assert.Null(message.Metadata.CostUsd);
        Assert.Equal([], message.Metadata.Extra);
    }

    [Theory, MemberData(nameof(Given.BlankTexts), MemberType = typeof(Given))]
    public void A_text_says_something(string blank)
    {
        Message message = Given.Message();

        Refused.WhenSet(nameof(message.Sender), () => message with { Sender = blank });
        Refused.WhenSet(nameof(message.To), () => message with { To = blank });
        Refused.WhenSet(nameof(message.Channel), () => message with { Channel = blank });
        Refused.WhenSet(nameof(message.Content), () => message with { Content = blank });
        Refused.WhenSet(nameof(Attachment.Ref), () => new Attachment { Type = AttachmentType.Link, Ref = blank });
        Refused.WhenSet(nameof(MessageMetadata.TaskId), () => new MessageMetadata { TaskId = blank });
        Refused.WhenSet(nameof(MessageMetadata.ProjectId), () => new MessageMetadata { ProjectId = blank });
        Refused.WhenSet(nameof(MessageMetadata.Extra), () => new MessageMetadata { Extra = [new("mood", "good"), new(blank, "good")] });
    }

    [Fact]
    public void What_must_be_there_is_not_null()
    {
        Message message = Given.Message();

        Refused.WhenSet(nameof(message.Sender), () => message with { Sender = null! });
        Refused.WhenSet(nameof(message.To), () => message with { To = null! });
        Refused.WhenSet(nameof(message.Channel), () => message with { Channel = null! });
        Refused.WhenSet(nameof(message.Content), () => message with { Content = null! });
        Refused.WhenSet(nameof(message.Attachments), () => message with { Attachments = [null!] });
        Refused.WhenSet(nameof(message.Metadata), () => message with { Metadata = null! });
        Refused.WhenSet(nameof(Attachment.Ref), () => new Attachment { Type = AttachmentType.Link, Ref = null! });
        Refused.WhenSet(nameof(MessageMetadata.Extra), () => new MessageMetadata { Extra = [new(null!, "good")] });
        Refused.WhenSet(nameof(MessageMetadata.Extra), () => new MessageMetadata { Extra = [new("mood", null!)] });
    }

    [Fact]
    public void Numbers_start_at_zero()
    {
        var metadata = new MessageMetadata { TokensUsed = 0, CostUsd = 0 };

        Refused.WhenSet(nameof(metadata.TokensUsed), () => metadata with { TokensUsed = -1 });
        Refused.WhenSet(nameof(metadata.CostUsd), () => metadata with { CostUsd = -0.01 });
        Refused.WhenSet(nameof(metadata.CostUsd), () => metadata with { CostUsd = double.NaN });
        Refused.WhenSet(nameof(metadata.CostUsd), () => metadata with { CostUsd = double.PositiveInfinity });
    }

    [Fact]
    public void A_key_stands_once_in_the_metadata()
    {
        var metadata = new MessageMetadata { Extra = [new("mood", "good"), new("Mood", "good")] };

        Refused.WhenSet(nameof(metadata.Extra), () => metadata with { Extra = [new("mood", "good"), new("mood", "bad")] });
    }

    [Fact]
    public void A_list_that_was_never_made_is_empty()
    {
        Assert.False((Given.Message() with { Attachments = default }).Attachments.IsDefault);
        Assert.False(new MessageMetadata { Extra = default }.Extra.IsDefault);
    }

    [Fact]
    public void A_time_is_cut_to_the_microsecond() =>
        Assert.Equal(
            Given.Noon.AddTicks(1_234_560),
            (Given.Message() with { Timestamp = Given.Noon.AddTicks(1_234_569) }).Timestamp);

    [Fact]
    public void Messages_with_equal_content_are_equal()
    {
        Message one = Full(), other = Full();

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other with { Attachments = [] });
        Assert.NotEqual(one, other with { Metadata = other.Metadata with { Extra = [new("mood", "bad")] } });

        static Message Full() => Given.Message() with
        {
            Attachments = [new() { Type = AttachmentType.File, Ref = "plan.md" }],
            Metadata = new() { TaskId = "ship", Extra = [new("mood", "good")] },
        };
    }
}
