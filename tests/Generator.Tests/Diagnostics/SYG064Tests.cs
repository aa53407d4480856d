using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>No record prints what is sensitive.</summary>
public sealed class SYG064Tests
{
    private const string User = """
        [Persisted]
        public sealed partial record User
        {
            [Key] public required string Name { get; init; }
            [Sensitive] public string? Hash { get; init; }
        }
        """;

    [Fact]
    public void An_entity_is_partial() => Refusal.At("SYG064", """
        [Persisted]
        public sealed record [|User|]
        {
            [Key] public required string Name { get; init; }
            [Sensitive] public string? Hash { get; init; }
        }
        """, "User", "Hash", "declare it partial");

    [Fact]
    public void So_is_a_positional_one_and_what_lies_around_it() => Refusal.At("SYG064", """
        public static class Outer
        {
            [Persisted]
            public sealed partial record [|User|]([property: Key] string Name, [property: Sensitive] string Hash);
        }
        """, "User", "Hash", "declare it partial");

    [Fact]
    public void So_is_one_that_inherits_the_member() => Refusal.At("SYG064", """
        public abstract record Account
        {
            [Sensitive] public string? Hash { get; init; }
        }

        [Persisted]
        public sealed record [|User|] : Account
        {
            [Key] public required string Name { get; init; }
        }
        """, "User", "Hash", "declare it partial");

    [Fact]
    public void So_is_a_record_inside_JSON() => Refusal.At("SYG064", """
        public sealed record [|Login|](string Name, [property: Sensitive] string Hash);

        [Persisted]
        public sealed record User
        {
            [Key] public required string Name { get; init; }
            [JsonColumn] public Login? Login { get; init; }
        }
        """, "Login", "Hash", "declare it partial");

    [Theory]
    [InlineData("[Projection<User>] public sealed record [|View|](string Name, string? Hash);")]
    [InlineData("[Projection<User>] public sealed record [|View|](string Name, [property: From(nameof(User.Hash))] string? Text);")]
    [InlineData("[Filter<User>] public sealed record [|View|] { public string? Hash { get; init; } }")]
    [InlineData("[Filter<User>] public sealed record [|View|] { [StartsWith(nameof(User.Hash))] public string? Begin { get; init; } }")]
    [InlineData("[Patch<User>] public sealed record [|View|] { public Optional<string?> Hash { get; init; } }")]
    public void So_is_what_has_a_sensitive_column(string view) => Refusal.At(
        new RunOptions(), [User], "SYG064", view, "View", view.Contains("Text", StringComparison.Ordinal) ? "Text"
            : view.Contains("Begin", StringComparison.Ordinal) ? "Begin"
            : "Hash", "declare it partial");

    [Fact]
    public void A_generic_one_writes_its_own() => Refusal.At(new RunOptions(), [User], "SYG064", """
        [Filter<User>]
        public sealed partial record [|ByHash|]<T>
        {
            public string? Hash { get; init; }
        }
        """, "ByHash", "Hash", "it is generic, so write its PrintMembers");

    [Fact]
    public void Classes_and_own_texts_are_left_alone() => Refusal.None("""
        [Persisted]
        public sealed class Plain
        {
            [Key] public required string Name { get; init; }
            [Sensitive] public string? Hash { get; init; }
        }

        [Persisted]
        public sealed record Own
        {
            [Key] public required string Name { get; init; }
            [Sensitive] public string? Hash { get; init; }

            public override string ToString() => Name;
        }

        [Persisted]
        public sealed record Members
        {
            [Key] public required string Name { get; init; }
            [Sensitive] public string? Hash { get; init; }

            private bool PrintMembers(System.Text.StringBuilder builder)
            {
                builder.Append(Name);
                return true;
            }
        }
        """);

    [Fact]
    public void Other_members_of_views_are_nobodys_secret() => Refusal.None(User, """
        [Projection<User>]
        public sealed record Short(string Name, [property: CountOf] long Hash);

        [Filter<User>]
        public sealed record ByName([property: StartsWith] string Name);
        """);
}
