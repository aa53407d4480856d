namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>The kinds of methods that the table tells apart: the verbs, in two where a verb has two forms.</summary>
internal static class MethodKinds
{
    public const string Insert = "Insert";
    public const string Upsert = "Upsert";
    public const string Update = "Update";
    public const string UpdateWhere = "UpdateWhere";
    public const string Delete = "Delete";
    public const string DeleteWhere = "DeleteWhere";
    public const string Select = "Select";
    public const string Page = "Page";
    public const string Count = "Count";
    public const string Exists = "Exists";
    public const string Aggregate = "Aggregate";

    /// <summary>All kinds, and what they are.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Insert] = "`[Insert]` of an entity, or of many",
        [Upsert] = "`[Upsert]` of an entity, or of many",
        [Update] = "`[Update]` of a whole entity, or of many",
        [UpdateWhere] = "`[Update]` of the columns that `[Set]` parameters or a patch name, in the rows that match",
        [Delete] = "`[Delete]` of an entity, or of many",
        [DeleteWhere] = "`[Delete]` of the rows that match",
        [Select] = "`[Select]` of one row, of several, or as a stream",
        [Page] = "`[Select]` that gives a `Page`",
        [Count] = "`[Count]`",
        [Exists] = "`[Exists]`",
        [Aggregate] = "`[Aggregate]`",
    };

    /// <summary>Those that read or change the rows that match.</summary>
    public static IReadOnlyList<string> OfConditions { get; } = [UpdateWhere, DeleteWhere, Select, Page, Count, Exists, Aggregate];

    /// <summary>Those that write whole entities.</summary>
    public static IReadOnlyList<string> OfEntities { get; } = [Insert, Upsert, Update, Delete];
}
