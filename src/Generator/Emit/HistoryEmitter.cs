using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints what a table's file may call otherwise yet, and what it may have that the entity has no longer.</summary>
internal sealed class HistoryEmitter(SourceWriter writer)
{
    public void Emit(EntityModel entity)
    {
        EmitList("FormerNames", entity.FormerNames.Select(Literal.Text));
        EmitList("FormerColumns", entity.Columns.SelectMany(static column =>
            column.FormerNames.Select(former => $"new({Literal.Text(column.Name)}, {Literal.Text(former)})")));
        EmitList("DroppedColumns", entity.DroppedColumns.Select(Literal.Text));
        EmitList("FormerTexts", entity.FormerTexts.Select(static text =>
            $"new({Literal.Text(text.Column)}, {Literal.Text(text.Former)}, {Literal.Text(text.Text)})"));
    }

    private void EmitList(string property, IEnumerable<string> items)
    {
        string list = string.Join(", ", items);
        if (list.Length > 0)
        {
            writer.Line($"{property} = [{list}],");
        }
    }
}
