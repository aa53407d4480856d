namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Methods of repositories as they are while somebody types them.</summary>
internal static class BrokenMethods
{
    public static Dictionary<string, string> All { get; } = new()
    {
        {
            "a method twice",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] Note? Get(string id);
                [Select] Note? Get(string id);
            }
            """
        },
        {
            "a method twice with other returns",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] Note? Get(string id);
                [Select] List<Note> Get(string id);
            }
            """
        },
        {
            "a parameter of an unknown type",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] Note? Get(Missing id);
            }
            """
        },
        {
            "a parameter without name",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] Note? Get(string);
            }
            """
        },
        {
            "a parameter without type",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] Note? Get(id, [Limit] most);
            }
            """
        },
        {
            "two parameters of one name",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] Note? Get(string title, string title);
            }
            """
        },
        {
            "a broken default of a parameter",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] List<Note> List(string? title = missing, int? stars = "x", int? id = );
            }
            """
        },
        {
            "a return of an unknown type",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] Missing Get(string id);
                [Select] ValueTask<Missing> GetAsync(string id);
                [Select] ValueTask<> FetchAsync(string id);
                [Select] Get2(string id);
            }
            """
        },
        {
            "a method half typed",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] ValueTask<Note?> GetAsync(string id
            }
            """
        },
        {
            "a method attribute half typed",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select, OrderBy(nameof(Note.)] List<Note> List();
                [Aggregate(] long Sum();
                [Aggregate(Aggregates.Sum)] long Sum2();
                [Aggregate(5, 5)] long Sum3();
                [Aggregate(nameof(Note.Stars), Aggregates.Sum)] long Sum4();
            }
            """
        },
        {
            "a parameter attribute of a wrong kind",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] List<Note> List([AtLeast(5)] int stars, [Is] int other, [OneOf(null)] int[] any, [Is(missing)] int third);
            }
            """
        },
        {
            "an order of a wrong kind",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select, OrderBy(5)] List<Note> One();
                [Select, OrderBy(null)] List<Note> Two();
                [Select, OrderBy] List<Note> Three();
                [Select, OrderBy(",")] List<Note> Four();
            }
            """
        },
        {
            "a missing type inside a tuple",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] Note? Get([Key] (string, Missing) key);
            }
            """
        },
        {
            "conditions half typed",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Filter<Missing>]
            public sealed record First(string? Id);

            [Filter<>]
            public sealed record Second(string? Id);

            [Filter<Note>]
            public sealed record Third(Missing? Id, [OneOf(] string[]? Title, [AtLeast(nameof(Note.)] int? Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select, Is(] List<Note> One();
                [Select, Is()] List<Note> Two();
                [Select, AtLeast(nameof(Note.Stars), Missing.Value)] List<Note> Three();
                [Select, OneOf(nameof(Note.Stars), null)] List<Note> Four();
                [Select, OneOf(nameof(Note.Stars), new object[] { null, 5 })] List<Note> Five();
                [Select, AtLeastOneOf(null)] List<Note> Six(string? title = null);
                [Select, Contains(null, "a"), StartsWith(nameof(Note.Title), 5 + )] List<Note> Seven();
                [Select, Is("Title.", "a"), Is(".Title", "a"), Is("", "a")] List<Note> Eight();
                [Select] List<Note> Nine(Match<> title, Match<Missing> stars, [NullMatches] Missing id);
                [Select] List<Note> Ten(First first, Second second, Third third, Fourth fourth);
            }
            """
        },
    };
}
