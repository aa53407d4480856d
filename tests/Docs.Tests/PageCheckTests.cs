namespace Synthorg.Gen.Docs.Tests;

/// <summary>What a guide is held to can fail.</summary>
public sealed class PageCheckTests
{
    private const string Declarations = """
        ```csharp
        using Synthorg.Gen;

        public enum State { Open }

        [Persisted("notes")]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public State State { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Upsert] ValueTask SaveAsync(Note note);
            [Count] ValueTask<long> CountAsync();
            ValueTask<long> TwiceAsync();
        }

        internal sealed partial class SqliteNotes
        {
            public async ValueTask<long> TwiceAsync() => 2 * await CountAsync();
        }

        [Database(Version = 1)]
        public sealed partial class Notes
        {
            public partial INotes All { get; }
        }
        ```

        """;

    private const string Statements = """
        ```csharp
        await using Notes notes = await Notes.OpenAsync("notes.db");
        await notes.All.SaveAsync(new Note { Id = "a" });
        Console.WriteLine(await notes.All.TwiceAsync());
        ```

        ```text
        2
        ```
        """;

    [Fact]
    public async Task What_runs_prints_and_uses_all_of_it_is_in_order() => Assert.Empty(await CheckAsync(Declarations + Statements));

    [Fact]
    public async Task Declarations_alone_are_not_enough() =>
        Assert.Equal("page.md(2) has no statement that runs.", Assert.Single(await CheckAsync(Declarations)));

    [Fact]
    public async Task A_program_that_throws_is_told() => Assert.Contains(
        "page.md(2) ends with ",
        Assert.Single(await CheckAsync(Declarations + Statements.Replace("Id = \"a\"", "Id = null!", StringComparison.Ordinal))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_program_that_does_not_compile_is_told() => Assert.Contains(
        "CS1061",
        string.Join('\n', await CheckAsync(Declarations + Statements.Replace("All.Twice", "All.Others.Twice", StringComparison.Ordinal))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2\n", "3\n")]
    [InlineData("```text\n2\n```", "")]
    public async Task Another_output_is_told(string text, string other) => Assert.StartsWith(
        "page.md(33) prints:\n2\n",
        Assert.Single(await CheckAsync(Declarations + Statements.Replace(text, other, StringComparison.Ordinal))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_block_that_prints_nothing_is_told_where_the_page_shows_something() => Assert.StartsWith(
        "page.md(2) prints:\n\n",
        Assert.Single(await CheckAsync(Declarations + "```text\n2\n```\n" + Statements)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("await notes.All.SaveAsync(new Note { Id = \"a\" });", "INotes.SaveAsync(Note)", "Note")]
    [InlineData(
        "Console.WriteLine(await notes.All.TwiceAsync());", "INotes.CountAsync()", "INotes.TwiceAsync()", "SqliteNotes.TwiceAsync()")]
    public async Task What_no_statement_reaches_is_told(string statement, params string[] unused)
    {
        string page = Declarations + Statements.Replace(statement, "", StringComparison.Ordinal);

        Assert.Equal(
            unused.Select(static name => $"page.md(2) never uses {name}"),
            (await CheckAsync(page)).Where(static line => line.Contains("never", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("public sealed class Alone { }", "Alone")]
    [InlineData("public enum Alone { One }", "Alone")]
    [InlineData("public readonly record struct Alone(int One);", "Alone")]
    [InlineData("[Persisted] public sealed record Alone { [Key] public long Id { get; init; } }", "Alone")]
    [InlineData("public interface IAlone { void Run(); }", "IAlone")]
    public async Task A_type_that_nothing_uses_is_told(string declaration, string name) => Assert.Equal(
        $"page.md(2) never uses {name}",
        Assert.Single(await CheckAsync($"{Declarations}{Statements}\n```csharp\n{declaration}\n```\n")));

    [Fact]
    public async Task A_row_is_not_moved_by_making_an_object()
    {
        string page = $$"""
            {{Declarations}}{{Statements}}

            ```csharp
            _ = new Kept { Id = 1 };

            [Persisted] public sealed record Kept { [Key] public long Id { get; init; } }
            ```
            """;

        Assert.Equal("page.md(2) never uses Kept", Assert.Single(await CheckAsync(page)));
    }

    [Fact]
    public async Task Code_that_is_not_shown_may_have_methods_that_do_not_run()
    {
        string page = $$"""
            {{Declarations}}{{Statements}}
            <!-- csharp
            Hidden.Run();

            internal static class Hidden
            {
                public static void Run() { }

                public static void Idle() { }
            }
            -->
            """;

        Assert.Empty(await CheckAsync(page));
        string shown = page.Replace("<!-- csharp", "```csharp", StringComparison.Ordinal).Replace("-->", "```", StringComparison.Ordinal);
        Assert.Equal("page.md(2) never uses Hidden.Idle()", Assert.Single(await CheckAsync(shown)));
    }

    private static Task<IReadOnlyList<string>> CheckAsync(string page) =>
        PageCheck.OfAsync(Assert.Single(PageProgram.Of(Markdown.Of(page))));
}
