namespace Synthorg.Entities.Tests.Backend;

/// <summary>Entities with one text wherever something secret may stand.</summary>
internal static class Secret
{
    public const string Text = "xyzzy-never-say-it";

    private const string Json = $$"""{"said": "{{Text}}"}""";

    public static User User() => Given.User() with { PasswordHash = Text };

    public static ApiKey ApiKey() => Given.ApiKey() with { KeyHash = Text };

    public static ParkedContext Parked() => Given.Parked() with { ContextJson = Json };

    public static Checkpoint Checkpoint() => Given.Checkpoint() with { ContextJson = Json };

    public static Message Message() => Given.Message() with { Content = Text };
}
