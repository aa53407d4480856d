using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints the reader of a shape: a row that is not the entity.</summary>
internal sealed class ShapeEmitter(SourceWriter writer, EntityModel entity)
{
    private readonly RowNames _names = new(entity);

    public void Emit(ShapeModel shape, string name)
    {
        using (writer.Block($"private static {shape.Type} {name}({RuntimeNames.PreparedStatement} row)"))
        {
            using (writer.Block("try"))
            {
                writer.Line($"return Make{name}(row);");
            }

            using (writer.Block($"catch (global::System.Exception cause) when (cause is not {RuntimeNames.PersistenceException})"))
            {
                writer.Line($"throw row.Unreadable({entity.RowClassGlobal}.Table, cause);");
            }
        }

        writer.Line();
        EmittedFile.EmitApart(writer);
        using (writer.Block($"private static {shape.Type} Make{name}({RuntimeNames.PreparedStatement} row)"))
        {
            EmitConstruction(shape);
        }
    }

    private void EmitConstruction(ShapeModel shape)
    {
        List<string> readings = [.. shape.Members.Select(Reading)];
        if (shape.Kind != ShapeKind.Projection)
        {
            writer.Line(shape.Kind == ShapeKind.Scalar ? $"return {readings[0]};" : $"return ({string.Join(", ", readings)});");
            return;
        }

        string Of(string property) => readings[shape.Members.ToList().FindIndex(member => member.Name == property)];
        ConstructionModel construction = shape.Construction!;
        string arguments = string.Join(", ", construction.Arguments.Select(argument => Of(argument.Property)));
        if (construction.Initialised.Count == 0)
        {
            writer.Line($"return new {shape.Type}({arguments});");
            return;
        }

        using (writer.Block($"return new {shape.Type}{(arguments.Length == 0 ? "" : $"({arguments})")}", close: "};"))
        {
            foreach (string property in construction.Initialised)
            {
                writer.Line($"{property} = {Of(property)},");
            }
        }
    }

    private string Reading(ShapeMemberModel member, int ordinal)
    {
        string number = Literal.Number(ordinal);
        string reading = Values.Read(member.Value, number, _names, member.Place?.Column, rowClass: entity.RowClassGlobal + ".");
        if (!member.IsNullable)
        {
            return reading;
        }

        return Values.IsReadWithNull(member.Value, member.Place?.Column) ? $"row.GetTextOrNull({number})"
            : $"row.IsNull({number}) ? {(member.Value.IsValueType ? $"({member.Value.Type}?)null" : "null")} : {reading}";
    }
}
