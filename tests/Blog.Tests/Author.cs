namespace Synthorg.Gen.Blog.Tests;

public readonly record struct AuthorId(Guid Value);

[Persisted("authors", Strict = true)]
public sealed partial record Author
{
    [Key] public required AuthorId Id { get; init; }
    [Unique, Column(Collation = "NOCASE")] public required string Email { get; init; }
    public required string DisplayName { get; init; }
    [Sensitive] public string? PasswordHash { get; init; }
}
