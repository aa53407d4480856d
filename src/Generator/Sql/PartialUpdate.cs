using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>UPDATE of some columns. Parameters: the conditions', the expected values', those that are set, those of the patch.</summary>
internal static class PartialUpdate
{
    public static string Of(EntityModel entity, PartialUpdateMethod method) =>
        $"{Head(entity)}\nSET {string.Join(", ", Always(entity, method))}{Tail(entity, method)}";

    public static string Head(EntityModel entity) => $"UPDATE {Identifier.Quote(entity.Table)}";

    /// <summary>
    /// A row's version counts partial updates too, whoever counts the others: else these would be lost unseen. A caller's own number
    /// comes last and wins, since of two values for a column SQLite takes the rightmost (https://sqlite.org/lang_update.html).
    /// </summary>
    public static IEnumerable<string> Always(EntityModel entity, PartialUpdateMethod method)
    {
        if (entity.Version is { } version)
        {
            yield return $"{Identifier.Quote(version.Name)} = {RowVersion.Incremented(version)}";
        }

        foreach (string assignment in Assignments(method.Sets, SetNumber(method, 0)))
        {
            yield return assignment;
        }
    }

    public static IEnumerable<string> Optional(PartialUpdateMethod method) =>
        Assignments(method.Patch!.Members, PatchNumber(method, 0));

    public static string Tail(EntityModel entity, PartialUpdateMethod method) =>
        Conditions(method) + (GivesRows(method) ? $"\nRETURNING {Select.Columns(entity)}" : "");

    /// <summary>What a patch without values gives: the rows that match, or their number.</summary>
    public static string Unchanged(EntityModel entity, PartialUpdateMethod method) =>
        (GivesRows(method) ? Select.Head(entity) : Select.CountHead(entity)) + Conditions(method);

    public static bool GivesRows(PartialUpdateMethod method) =>
        method.Return.Shape is ReturnShape.One or ReturnShape.OneOrNone
            or ReturnShape.ImmutableArray or ReturnShape.List or ReturnShape.Array;

    public static int ExpectedNumber(PartialUpdateMethod method, int index) => method.Filters.Count + index + 1;

    public static int SetNumber(PartialUpdateMethod method, int index) => ExpectedNumber(method, method.Expected.Count + index);

    public static int PatchNumber(PartialUpdateMethod method, int index) => SetNumber(method, method.Sets.Count + index);

    private static IEnumerable<string> Assignments(EquatableArray<AssignmentModel> assignments, int first) =>
        assignments.Select((assignment, i) => $"{Identifier.Quote(assignment.Column.Name)} = {Parameter.Of(first + i)}");

    private static string Conditions(PartialUpdateMethod method)
    {
        IEnumerable<string> expected = method.Expected.Select((assignment, i) => Identifier.Quote(assignment.Column.Name)
            + (assignment.Column.IsNullable ? " IS " : " = ") + Parameter.Of(ExpectedNumber(method, i)));
        string conditions = string.Join(" AND ", Where.Conditions(method.Filters, optional: false).Concat(expected));
        return conditions.Length == 0 ? "" : "\nWHERE " + conditions;
    }
}
