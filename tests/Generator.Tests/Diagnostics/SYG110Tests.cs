using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Each parameter has its place, once.</summary>
public sealed class SYG110Tests
{
    [Theory]
    [InlineData("[Select] List<Note> Of(Note [|note|])", "note", "Of", "[Select] takes no whole entity")]
    [InlineData("[Count] int Of(Note [|note|])", "note", "Of", "[Count] takes no whole entity")]
    [InlineData("[Count] int Of([Limit] int [|most|])", "most", "Of", "[Count] takes no limit and no offset")]
    [InlineData("[Insert] void Of(Note note, string [|title|])", "title", "Of", "[Insert] takes the entity alone")]
    [InlineData("[Insert] void Of(Note note, Note [|other|])", "other", "Of", "the method has its entity already")]
    [InlineData(
        "[Delete] int Of(int? [|stars|] = null)",
        "stars",
        "Of",
        "[Delete] without its condition would touch every row; make the parameter required, or say [AtLeastOneOf(…)]")]
    [InlineData("[Select] List<Note> Of([Limit] int most, [Limit] int [|least|])", "least", "Of", "the method has a limit already")]
    [InlineData("[Select] List<Note> Of([Offset] int first, [Offset] int [|second|])", "second", "Of", "the method has an offset already")]
    [InlineData("[Select] List<Note> Of(List<Note> [|notes|])", "notes", "Of", "[Select] takes no whole entity")]
    [InlineData("[Insert] void Of(Note note, Note[] [|notes|])", "notes", "Of", "the method has its entity already")]
    [InlineData("[Insert] void Of(Note[] notes, Note [|note|])", "note", "Of", "the method has its entity already")]
    [InlineData("[Insert] void Of(Note[]? [|notes|])", "notes", "Of", "null is no collection; an empty one writes nothing")]
    [InlineData("[Insert] void Of(ImmutableArray<Note>? [|notes|])", "notes", "Of", "null is no collection; an empty one writes nothing")]
    [InlineData("[Insert] void Of(List<Note?> [|notes|])", "notes", "Of", "none of its elements may be null")]
    [InlineData("[Insert] void Of(Note[] notes, string [|title|])", "title", "Of", "[Insert] takes the entity alone")]
    [InlineData("[Delete] int Of(Note note, string [|title|])", "title", "Of", "[Delete] takes the entity alone")]
    [InlineData("[Delete] int Of(string id, [Set] string [|title|])", "title", "Of", "[Set] has a place in an [Update] only")]
    [InlineData("[Select] Note? Of(string id, [Expected] string [|title|])", "title", "Of", "[Expected] has a place in an [Update] only")]
    [InlineData("[Update] bool Of(Note note, [Set] string [|title|])", "title", "Of", "[Set] and a whole entity exclude each other")]
    [InlineData("[Update] bool Of(string id, [Expected] string [|title|])", "title", "Of", "there is no [Set] and no patch for it")]
    [InlineData(
        "[Update] bool Of(string id, [Set] string title, [Set(\"Title\")] string [|other|])",
        "other",
        "Of",
        "the method has its value of 'Title' already")]
    [InlineData("[Update] bool Of(string id, [Set, Expected] string [|title|])", "title", "Of", "[Set] and [Expected] exclude each other")]
    [InlineData(
        "[Update] int Of([Set] string title, int? [|stars|] = null)",
        "stars",
        "Of",
        "[Update] without its condition would touch every row; make the parameter required")]
    [InlineData("[Update] int Of(string id, [Set] string title, [Limit] int [|n|])", "n", "Of", "[Update] takes no limit and no offset")]
    [InlineData("[Select] List<Note> Of([Limit] string [|most|])", "most", "Of", "a bound is an int or a long")]
    [InlineData(
        "[Select] List<Note> Of(CancellationToken one, CancellationToken [|two|])",
        "two",
        "Of",
        "the method has a cancellation token already")]
    [InlineData("[Select] List<Note> Of([AtLeast, AtMost] int [|stars|])", "stars", "Of", "[AtLeast] and [AtMost] exclude each other")]
    [InlineData("[Select] List<Note> Of([Key, Limit] int [|stars|])", "stars", "Of", "[Key] and [Limit] exclude each other")]
    [InlineData("[Insert] void Of([Key] Note [|note|])", "note", "Of", "[Key] has no place on a 'Note'")]
    [InlineData(
        "[Select] Note? Of([Key(Order = 1)] string [|id|])", "id", "Of", "its [Key] says Order, which is the property's to say")]
    [InlineData("[Select] Note? Of([From(\"Id\")] string [|id|])", "id", "Of", "[From] has a place in a projection only")]
    [InlineData("[Insert] void Of([CountOf] Note [|note|])", "note", "Of", "[CountOf] has a place in a projection only")]
    [InlineData("[Select] List<Note> Of([Is(\"Stars\")] int [|s_of|])", "s_of", "Of", "the name belongs to the emitted class")]
    [InlineData("[Select] List<Note> Of([Is(\"Stars\")] int [|_scope|])", "_scope", "Of", "the name belongs to the emitted class")]
    [Refuses("Limit")]
    [Refuses("Set", "property")]
    public void Such_a_parameter_is_refused(string method, string parameter, string name, string reason) => Notes.Refused("SYG110", $$"""
        [Repository<Note>]
        public interface INotes
        {
            {{method}};
        }
        """, parameter, name, reason);

    [Theory]
    [InlineData("[Update] bool Of(string id, NotePatch? [|patch|])", "patch", "null is no patch; one without values changes nothing")]
    [InlineData("[Update] bool Of(string id, NotePatch one, NotePatch [|two|])", "two", "the method has its patch already")]
    [InlineData("[Select] Note? Of(string id, NotePatch [|patch|])", "patch", "a patch has a place in an [Update] only")]
    [InlineData("[Update] bool Of(Note note, NotePatch [|patch|])", "patch", "a patch and a whole entity exclude each other")]
    [Refuses("Patch")]
    public void Such_a_patch_is_refused(string method, string parameter, string reason) => Notes.Refused("SYG110", $$"""
        [Patch<Note>]
        public sealed record NotePatch(Optional<string> Title);

        [Repository<Note>]
        public interface INotes
        {
            {{method}};
        }
        """, parameter, "Of", reason);

    [Fact]
    public void Sixty_conditions_may_be_optional_and_no_more()
    {
        string sixty = string.Join(
            ", ", Enumerable.Range(1, 60).Select(static number => $"[NotEqual(nameof(Note.Stars))] int? not{number} = null"));

        Refusal.None(Listing(sixty));
        Refusal.At("SYG110", Listing(sixty + ", int? [|stars|] = null"), "stars", "List", "a method has at most 60 optional conditions");
    }

    private static string Listing(string parameters) => $$"""
        [Persisted]
        public sealed record Note([Key] string Id, int Stars);

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List({{parameters}});
        }
        """;

    [Fact]
    public void Bounds_and_conditions_go_together() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select]
            List<Note> List(int? stars = null, [Limit] int? most = null, [Offset] long first = 0, CancellationToken token = default);
        }
        """);
}
