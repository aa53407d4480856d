namespace Synthorg.Entities.Tests;

/// <summary>Entities with what they must have and nothing else; a test says with <c>with</c> what it is about.</summary>
public static class Given
{
    /// <summary>Texts that say nothing.</summary>
    public static TheoryData<string> BlankTexts => ["", " ", "\t\r\n", "\u2003"];

    public static DateTimeOffset Noon { get; } = new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero);

    public static AgentTask Task(string id = "ship") => new()
    {
        Id = id,
        Title = "Ship it",
        Description = "Build, test, publish.",
        Type = TaskType.Development,
        Project = "apollo",
        CreatedBy = "grace",
    };

    public static CostRecord Cost(string agentId = "ada", string taskId = "ship", double costUsd = 0.5) => new()
    {
        AgentId = agentId,
        TaskId = taskId,
        Provider = "example",
        Model = "large",
        InputTokens = 1200,
        OutputTokens = 300,
        CostUsd = costUsd,
        Timestamp = Noon,
    };

    public static Message Message(int number = 1) => new()
    {
        Id = Id(number),
        Timestamp = Noon,
        Sender = "ada",
        To = "grace",
        Type = MessageType.Question,
        Channel = "launch",
        Content = "Shall we?",
    };

    /// <summary>Ids whose text sorts by their number.</summary>
    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
