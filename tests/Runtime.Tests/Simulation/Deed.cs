namespace Synthorg.Gen.Runtime.Tests.Simulation;

/// <summary>What a caller wants to write.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Ids">The rows that are there afterwards, together or not at all.</param>
internal sealed record Deed(DeedKind Kind, string[] Ids)
{
    /// <summary>A row that is there from the beginning.</summary>
    public const string Taken = "taken";

    private static readonly Statement s_insert = new(
        StatementKind.Insert, "Simulation.Add", Fixture.NoteRow.Table,
        """INSERT INTO "notes" ("id", "title", "stars", "parent_id") VALUES (?1, ?2, 0, ?3)""");

    private static readonly Statement s_insertOrRollback = new(
        StatementKind.Insert, "Simulation.AddOrRollback", Fixture.NoteRow.Table,
        """INSERT OR ROLLBACK INTO "notes" ("id", "title", "stars", "parent_id") VALUES (?1, ?2, 0, ?3)""");

    private static readonly string s_long = new('x', 6_000);

    /// <summary>What failures of it name.</summary>
    public static Statement Operation => s_insert;

    /// <summary>Whether anything can come of it.</summary>
    public bool CanSucceed => Kind is DeedKind.One or DeedKind.Two or DeedKind.Long;

    public static bool Run(Session session, Deed deed)
    {
        switch (deed.Kind)
        {
            case DeedKind.Duplicate:
                Insert(session, s_insert, Taken);
                break;
            case DeedKind.DuplicateThatRollsBack:
                Insert(session, s_insertOrRollback, Taken);
                break;
            case DeedKind.HalfDone:
                Insert(session, s_insert, deed.Ids[0]);
                Insert(session, s_insert, Taken);
                break;
            case DeedKind.Thrown:
                Insert(session, s_insert, deed.Ids[0]);
                throw new InvalidDataException();
            case DeedKind.Dangling:
                Insert(session, s_insert, deed.Ids[0], parent: "nobody");
                break;
            default:
                foreach (string id in deed.Ids)
                {
                    Insert(session, s_insert, id, title: deed.Kind == DeedKind.Long ? s_long : "Milk");
                }

                break;
        }

        return true;
    }

    private static void Insert(Session session, Statement statement, string id, string title = "Milk", string? parent = null)
    {
        using PreparedStatement prepared = session.Use(statement);
        prepared.BindText(1, id);
        prepared.BindText(2, title);
        prepared.BindText(3, parent);
        prepared.Run();
    }
}

internal enum DeedKind
{
    One,
    Two,
    Long,
    Duplicate,
    DuplicateThatRollsBack,
    HalfDone,
    Thrown,
    Dangling,
}
