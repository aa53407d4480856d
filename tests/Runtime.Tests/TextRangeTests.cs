using System.Text;
using CsCheck;
using Synthorg.Gen.Emitted;
using Synthorg.Gen.Runtime.Tests.Fixture;
using Any = CsCheck.Gen;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class TextRangeTests : EchoTest
{
    private const string StartsWith = "SELECT \"id\" FROM \"notes\" WHERE \"folder\" >= ?1 AND \"folder\" < ?2";

    private static readonly Statement s_startsWith =
        new(StatementKind.Select, "Test.StartsWith", NoteRow.Table, $"{StartsWith} ORDER BY \"id\"");

    private static readonly Statement s_plan = new(StatementKind.Select, "Test.Plan", NoteRow.Table, $"EXPLAIN QUERY PLAN {StartsWith}");

    private static readonly Statement s_contains = new(
        StatementKind.Select, "Test.Contains", NoteRow.Table,
        "SELECT \"id\" FROM \"notes\" WHERE instr(\"folder\", ?1) > 0 ORDER BY \"id\"");

    // Neighbours of every place where the order of UTF-8, UTF-16 and letters part.
    private static readonly string[] s_signs =
    [
        "\0", "\u0001", "%", "_", "A", "a", "b", "\u007f", "\u0080", "ß", "\ud7ff", "\ue000", "\uffff", "\U00010000", "🙂", "\U0010FFFE",
        "\U0010FFFF",
    ];

    private static readonly Gen<string> s_text =
        Any.Int[0, s_signs.Length - 1].Array[0, 4].Select(static places => string.Concat(places.Select(static place => s_signs[place])));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("ab", "ac")]
    [InlineData("Z", "[")]
    [InlineData("\0", "\u0001")]
    [InlineData("\u007f", "\u0080")]
    [InlineData("\ud7ff", "\ue000")]
    [InlineData("\uffff", "\U00010000")]
    [InlineData("a🙂", "a🙃")]
    [InlineData("\U0001F3FF", "\U0001F400")]
    [InlineData("a\U0010FFFF", "b")]
    [InlineData("a\U0010FFFF\U0010FFFF", "b")]
    [InlineData("\ud7ff\U0010FFFF", "\ue000")]
    [InlineData("", null)]
    [InlineData("\U0010FFFF", null)]
    [InlineData("\U0010FFFF\U0010FFFF", null)]
    public void The_end_of_a_prefix_is_the_next_code_point(string prefix, string? end) => Assert.Equal(end, TextRange.After(prefix));

    [Fact]
    public void The_range_holds_the_texts_with_the_prefix_and_no_other() => Any.Select(s_text, s_text).Sample(static (prefix, text) =>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        bool isInRange = utf8.AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(prefix)) >= 0
            && (TextRange.After(prefix) is not { } end || utf8.AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(end)) < 0);

        Assert.Equal(text.StartsWith(prefix, StringComparison.Ordinal), isInRange);
    });

    [Fact]
    public async Task SQLite_finds_the_texts_with_a_prefix_and_those_that_hold_a_part()
    {
        await using NotesDatabase database = await OpenAsync();
        Note[] notes =
        [
            .. s_signs.SelectMany(static first => s_signs.Select(second => first + second)).Concat(s_signs).Append("")
                .Select(static (folder, number) => ANote($"{number:000}", folder: folder)),
        ];
        await database.Notes.AddAllAsync([.. notes, ANote("none")], Token);

        foreach (string sought in notes.Select(static note => note.Folder!))
        {
            Assert.Equal(
                notes.Where(note => note.Folder!.StartsWith(sought, StringComparison.Ordinal)).Select(static note => note.Id),
                Ids(database, s_startsWith, sought));
            Assert.Equal(
                notes.Where(note => note.Folder!.Contains(sought, StringComparison.Ordinal)).Select(static note => note.Id),
                Ids(database, s_contains, sought));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    public async Task An_index_serves_the_range(string prefix)
    {
        await using NotesDatabase database = await OpenAsync();

        string plan = database.RunRead(s_plan, prefix, static (session, prefix) =>
        {
            using PreparedStatement statement = session.Use(s_plan);
            statement.BindText(1, prefix);
            statement.BindPrefixEnd(2, prefix);
            Assert.True(statement.Step());
            return statement.GetText(3);
        }, Token);

        Assert.Contains("USING INDEX idx_notes_folder (folder>? AND folder<?)", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_refused_and_no_prefix_is_NULL()
    {
        await using NotesDatabase database = await OpenAsync();

        bool IsNull(string? prefix) => Echo(database, prefix, static (s, v) => s.BindPrefixEnd(1, v), static row => row.IsNull(0));

        Assert.Throws<ArgumentException>(() => IsNull("a\ud800"));
        Assert.Throws<ArgumentException>(() => IsNull("\udc00"));
        Assert.Throws<ArgumentException>(() => IsNull("\udc00a"));
        Assert.True(IsNull(null));
        Assert.False(IsNull(""));
    }

    private static List<string> Ids(NotesDatabase database, Statement operation, string sought) =>
        database.RunRead(operation, (operation, sought), static (session, arguments) =>
        {
            using PreparedStatement statement = session.Use(arguments.operation);
            statement.BindText(1, arguments.sought);
            if (arguments.operation == s_startsWith)
            {
                statement.BindPrefixEnd(2, arguments.sought);
            }

            List<string> ids = [];
            while (statement.Step())
            {
                ids.Add(statement.GetText(0));
            }

            return ids;
        }, Token);
}
