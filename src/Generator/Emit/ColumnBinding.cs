using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints how a column's value is bound, whatever its form and whether it can be null.</summary>
internal static class ColumnBinding
{
    /// <summary>The method of the row class that binds a JSON column.</summary>
    public static string OfJson(ColumnModel column) => "Bind" + Values.Plain(column.Property);

    /// <param name="writer">Takes the lines.</param>
    /// <param name="column">The column.</param>
    /// <param name="number">Of the parameter, from 1.</param>
    /// <param name="value">An expression.</param>
    /// <param name="isNullable">It can be null.</param>
    /// <param name="local">A name that is free for the value that is not null.</param>
    /// <param name="names">Of the row class.</param>
    /// <param name="rowClass">Where the enums' texts are, with a dot; empty inside that class.</param>
    public static void Emit(
        SourceWriter writer,
        ColumnModel column,
        string number,
        string value,
        bool isNullable,
        string local,
        RowNames names,
        string rowClass = "")
    {
        if (column.Value.IsDocument)
        {
            writer.Line($"{rowClass}{OfJson(column)}(statement, {number}, {value});");
            return;
        }

        if (!Values.AsksForNull(column.Value, isNullable))
        {
            writer.Line(Values.Bind(column.Value, number, value, isNullable, names, rowClass) + ";");
            return;
        }

        using (writer.Block($"if ({value} is {{ }} {local})"))
        {
            writer.Line(Values.Bind(column.Value, number, local, isNullable: false, names, rowClass) + ";");
        }

        using (writer.Block("else"))
        {
            writer.Line($"statement.BindNull({number});");
        }
    }
}
