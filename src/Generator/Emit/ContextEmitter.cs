using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the reader and the binder of columns that a <c>JsonSerializerContext</c> writes.</summary>
/// <remarks>
/// What System.Text.Json's own generator adds to the context is not to be seen from here, so its type information is asked for by type.
/// </remarks>
internal sealed class ContextEmitter(SourceWriter writer, RowNames names)
{
    public void Emit(EntityModel entity)
    {
        foreach (ColumnModel column in entity.Columns.Where(static column => column.Value.Context is not null))
        {
            string type = column.Value.Type;
            string name = names.OfColumn(column.Property);
            string info = "s_infoOf" + name;
            writer.Line();
            writer.Line($"private static readonly {RuntimeNames.JsonTypeInfo}<{type}> {info} =");
            writer.Line($"    ({RuntimeNames.JsonTypeInfo}<{type}>){column.Value.Context}.Default.GetTypeInfo(typeof({type}))!;");
            writer.Line();
            string mark = column.IsNullable ? "?" : "";
            string parameters = $"{RuntimeNames.PreparedStatement} statement, int number, {type}{mark} value";
            writer.Line($"internal static void {ColumnBinding.OfJson(column)}({parameters}) =>");
            writer.Line($"    statement.BindJson(number, value, {info});");
            writer.Line();
            writer.Line($"internal static {type} Read{name}({RuntimeNames.PreparedStatement} row, int ordinal) =>");
            writer.Line($"    row.GetJson(ordinal, {info});");
        }
    }
}
