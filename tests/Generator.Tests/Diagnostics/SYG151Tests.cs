using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>At least one of: optional conditions, by name.</summary>
public sealed class SYG151Tests
{
    [Theory]
    [InlineData(
        "[Select, [|AtLeastOneOf(\"missing\")|]] List<Note> List(string? body = null)",
        "'missing' is no condition's parameter, and no member of a filter")]
    [InlineData(
        "[Select, [|AtLeastOneOf(\"most\")|]] List<Note> List([Limit] int? most = null)",
        "'most' is no condition's parameter, and no member of a filter")]
    [InlineData(
        "[Select, [|AtLeastOneOf(\"body\", \"stars\")|]] List<Note> List(int stars, string? body = null)",
        "'stars' is always given")]
    [InlineData("[Select, [|AtLeastOneOf(\"body\")|]] List<Note> List([NullMatches] string? body)", "'body' is always given")]
    [InlineData("[Select, [|AtLeastOneOf|]] List<Note> List(string? body = null)", "it names nothing")]
    [InlineData(
        "[Insert, [|AtLeastOneOf(\"note\")|]] void List(Note note)",
        "'note' is no condition's parameter, and no member of a filter")]
    [Refuses("AtLeastOneOf", "parameters")]
    public void Such_names_are_refused(string method, string reason) =>
        Refusal.At("SYG151", ConditionSource.Method(method), "List", reason);

    [Fact]
    [Refuses("AtLeastOneOf", "parameters")]
    public void A_member_of_two_filters_is_refused() => Refusal.At("SYG151", """
        [Persisted]
        public sealed record Note([Key] string Id);

        [Filter<Note>]
        public sealed record NoteFilter(string? Id);

        [Repository<Note>]
        public interface INotes
        {
            [Delete, [|AtLeastOneOf("Id")|]] int Delete(NoteFilter one, NoteFilter other);
        }
        """, "Delete", "several filters have a member 'Id'; name the parameter too");

    [Fact]
    public void Parameters_filters_and_members_are_not() => Refusal.None("""
        [Persisted]
        public sealed record Note([Key] string Id, int Stars);

        [Filter<Note>]
        public sealed record NoteFilter(string? Id, int? Stars);

        [Repository<Note>]
        public interface INotes
        {
            [Delete, AtLeastOneOf(nameof(id), nameof(stars))] int ByEither(string? id = null, int? stars = null);
            [Delete, AtLeastOneOf(nameof(filter))] int ByFilter(NoteFilter filter);
            [Delete, AtLeastOneOf("Id", "filter.Stars")] int ByMember(NoteFilter? filter = null);
            [Select, AtLeastOneOf(nameof(one)), AtLeastOneOf(nameof(other))] List<Note> ByBoth(NoteFilter one, NoteFilter other);
        }
        """);

    [Theory]
    [InlineData("[Insert, [|Is(\"Stars\", 5)|]] void Add(Note note)", "Add", "[Is] has no place on [Insert]")]
    [InlineData("[Update, [|AtLeast(\"Stars\", 5)|]] bool Set(Note note)", "Set", "[AtLeast] has no place on [Update]")]
    [Refuses("AtLeast", "value")]
    public void A_whole_entity_is_written_without_conditions(string method, string name, string reason) =>
        Refusal.At("SYG105", ConditionSource.Method(method), name, reason);
}
