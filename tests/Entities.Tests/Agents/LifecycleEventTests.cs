using System.Collections.Immutable;

namespace Synthorg.Entities.Tests.Agents;

/// <summary>The rules of a lifecycle event.</summary>
public sealed class LifecycleEventTests
{
    private static readonly ImmutableDictionary<string, string> s_mood = ImmutableDictionary<string, string>.Empty.Add("mood", "good");

    [Fact]
    public void A_new_event_has_the_domains_defaults()
    {
        AgentLifecycleEvent made = Given.Event();

        Assert.Equal("", made.Details);
        Assert.Empty(made.Metadata);
        Expect.NewIds(Unnamed().Id, Unnamed().Id);

        static AgentLifecycleEvent Unnamed() => new()
        {
            AgentId = "ada",
            AgentName = "Ada",
            EventType = LifecycleEventType.Hired,
            Timestamp = Given.Noon,
            InitiatedBy = "grace",
        };
    }

    [Fact]
    public void A_text_says_something()
    {
        AgentLifecycleEvent made = Given.Event();

        Refused.WhenBlank(nameof(made.Id), text => made with { Id = text });
        Refused.WhenBlank(nameof(made.AgentId), text => made with { AgentId = text });
        Refused.WhenBlank(nameof(made.AgentName), text => made with { AgentName = text });
        Refused.WhenBlank(nameof(made.InitiatedBy), text => made with { InitiatedBy = text });
    }

    [Fact]
    public void What_may_be_empty_is_still_not_null()
    {
        AgentLifecycleEvent made = Given.Event();

        Refused.WhenSet(nameof(made.Details), () => made with { Details = null! });
        Refused.WhenSet(nameof(made.Metadata), () => made with { Metadata = s_mood.Add("reason", null!) });
        Assert.Empty((made with { Metadata = null! }).Metadata);
    }

    [Fact]
    public void A_time_is_cut_to_the_microsecond() =>
        Expect.CutToMicrosecond(static time => (Given.Event() with { Timestamp = time }).Timestamp);

    [Fact]
    public void Events_with_equal_content_are_equal() => Expect.EqualByContent(
        static () => Given.Event() with { Metadata = ImmutableDictionary<string, string>.Empty.Add("mood", "good") },
        static made => made with { Metadata = s_mood.SetItem("mood", "bad") },
        static made => made with { Metadata = ImmutableDictionary<string, string>.Empty },
        static made => made with { Details = "At once." });
}
