namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Repositories and databases as they are while somebody types them.</summary>
internal static class BrokenRepositories
{
    public static Dictionary<string, string> All { get; } = new()
    {
        {
            "a repository without its entity",
            """
            [Repository<>]
            public interface INotes;
            """
        },
        {
            "a repository without type argument",
            """
            [Repository]
            public interface INotes;
            """
        },
        {
            "a repository of nothing known",
            """
            [Repository<Missing>]
            public interface INotes
            {
                [Select] Missing? Get(string id);
            }
            """
        },
        {
            "a repository of two",
            """
            [Repository<int, int>]
            public interface INotes;
            """
        },
        {
            "two interfaces of one name",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] Note? Get(string id);
            }

            [Repository<Note>]
            public interface INotes;
            """
        },
        {
            "two databases of one name",
            """
            [Persisted]
            public sealed record Note([Key] string Id);

            [Database]
            public sealed partial class NotesDatabase
            {
                public partial IRepository<Note, string> Notes { get; }
            }

            [Database]
            public sealed partial class NotesDatabase;
            """
        },
        {
            "a cycle of interfaces",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes : IMemos
            {
                [Select] Note? Get(string id);
            }

            public interface IMemos : INotes;
            """
        },
        {
            "an unknown base interface",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes : IMissing, IRepository<Note>
            {
                [Select] Note? Get(string id);
            }
            """
        },
        {
            "a ready-made contract of nothing known",
            """
            [Persisted]
            public sealed record Note([Key] string Id, string Title, int Stars);

            [Repository<Note>]
            public interface INotes : IRepository<Missing, Missing>
            {
                [Select] Note? Get(string id);
            }
            """
        },
        {
            "a database property of an unknown type",
            """
            [Persisted]
            public sealed record Note([Key] string Id);

            [Database]
            public sealed partial class NotesDatabase
            {
                public partial IMissing Notes { get; }
                public partial IRepository<Missing, string> Others { get; }
                public partial IRepository<Note> More { get; }
                public partial IRepository<,> Most { get; }
            }
            """
        },
        {
            "a database property half typed",
            """
            [Persisted]
            public sealed record Note([Key] string Id);

            [Database]
            public sealed partial class NotesDatabase
            {
                public partial IRepository<Note, string>
            }
            """
        },
        {
            "a database property with a body",
            """
            [Persisted]
            public sealed record Note([Key] string Id);

            [Database]
            public sealed partial class NotesDatabase
            {
                public partial IRepository<Note, string> Notes { get; } = null;
                public partial IRepository<Note, string> Others => null!;
            }
            """
        },
        {
            "a database property twice",
            """
            [Persisted]
            public sealed record Note([Key] string Id);

            [Database]
            public sealed partial class NotesDatabase
            {
                public partial IRepository<Note, string> Notes { get; }
                public partial IRepository<Note, string> Notes { get; }
            }
            """
        },
        {
            "a database version of a wrong kind",
            """
            [Database(Version = "one", ApplicationId = 1.5)]
            public sealed partial class NotesDatabase;
            """
        },
        {
            "attributes on what cannot have them",
            """
            [Persisted, Repository<int>, Database]
            public enum Status;

            [Persisted, Database]
            public interface INotes;

            [Repository<int>]
            public sealed record Note;

            [Persisted]
            public delegate void Changed();
            """
        },
    };
}
