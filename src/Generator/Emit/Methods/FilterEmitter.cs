using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints a statement's text, its choice among optional conditions, and the binding of conditions.</summary>
internal sealed class FilterEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly string _rowClass = repository.Entity.RowClassGlobal + ".";

    /// <summary>The field that holds a method's statement.</summary>
    public static string FieldOf(MethodModel method) =>
        "s_" + char.ToLowerInvariant(method.Identifier[0]) + method.Identifier.Substring(1);

    /// <summary>Prints the field that holds a statement's text: whole, or in pieces where conditions are optional.</summary>
    public void EmitField(MethodModel method, string kind, string head, EquatableArray<FilterModel> filters, string tail)
    {
        bool isWhole = !filters.Any(static filter => filter.IsOptional);
        string type = isWhole ? RuntimeNames.Statement : RuntimeNames.FilteredStatement;
        writer.Line($"private static readonly {type} {FieldOf(method)} = new(");
        using (writer.Indented())
        {
            writer.Line($"{RuntimeNames.StatementKind}.{kind},");
            writer.Line($"{Literal.Text(repository.CaptionOf(method))},");
            writer.Line($"{_rowClass}Table,");
            if (isWhole)
            {
                writer.Line($"{Literal.Sql(head + Where.Clause(filters) + tail)});");
                return;
            }

            writer.Line($"head: {Literal.Sql(head)},");
            writer.Line($"always: [{Texts(Where.Conditions(filters, optional: false))}],");
            writer.Line($"optional: [{Texts(Where.Conditions(filters, optional: true))}],");
            writer.Line($"tail: {Literal.Text(tail)});");
        }
    }

    /// <summary>Prints <c>using … statement = session.Use(…)</c> and the binding of every condition that is given.</summary>
    /// <param name="method">Whose statement.</param>
    /// <param name="filters">Its conditions.</param>
    /// <param name="state">Where their arguments are.</param>
    /// <param name="isKept">The statement is handed on to a stream, which disposes it.</param>
    /// <param name="statement">An expression of the statement, where it is not the field alone.</param>
    public void EmitUse(
        MethodModel method, EquatableArray<FilterModel> filters, MethodState state, bool isKept = false, string? statement = null)
    {
        List<FilterModel> optional = [.. filters.Where(static filter => filter.IsOptional)];
        statement ??= FieldOf(method);
        if (optional.Count > 0)
        {
            List<string> bits = [.. optional.Select((filter, i) =>
                $"{state.Of(filter.Parameter)} is null ? 0 : {Literal.Number(1L << i)}")];
            writer.Line($"int given = {(bits.Count == 1 ? bits[0] : $"({string.Join(") | (", bits)})")};");
            statement += ".For(given)";
        }

        writer.Line($"{(isKept ? "" : "using ")}{RuntimeNames.PreparedStatement} statement = session.Use({statement});");
        for (int i = 0; i < filters.Count; i++)
        {
            EmitBinding(filters[i], Literal.Number(i + 1), state);
        }
    }

    private void EmitBinding(FilterModel filter, string number, MethodState state)
    {
        string value = state.Of(filter.Parameter) + filter.Path;
        if (!filter.IsOptional)
        {
            EmitValue(filter, number, value);
            return;
        }

        using (writer.Block($"if ({value} is {{ }} given{number})"))
        {
            EmitValue(filter, number, "given" + number);
        }

        writer.Line();
    }

    private void EmitValue(FilterModel filter, string number, string value)
    {
        if (filter.Operator != FilterOperator.OneOf)
        {
            writer.Line(Values.Bind(filter.Column.Value, number, value, isNullable: false, _rowClass) + ";");
            return;
        }

        string json = "json" + number;
        writer.Line($"{RuntimeNames.JsonWriter} {json} = statement.BeginJson({number});");
        writer.Line($"{json}.BeginArray();");
        using (filter.IsImmutableArray ? writer.Block($"if (!{value}.IsDefault)") : default)
        using (writer.Block($"foreach ({filter.Column.Value.Type} item in {value})"))
        {
            writer.Line(JsonWriteEmitter.Scalar(filter.Column.Value, "item", _rowClass, json));
        }

        writer.Line();
        writer.Line($"{json}.EndArray();");
        writer.Line($"statement.BindJson({number});");
    }

    private static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(Literal.Text));
}
