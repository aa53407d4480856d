using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints a statement's text, its choice among optional conditions, and the binding of conditions.</summary>
internal sealed class FilterEmitter(SourceWriter writer, RepositoryModel repository)
{
    private const int LongestLine = 110;

    private readonly RowNames _names = new(repository.Entity);
    private readonly string _rowClass = repository.Entity.RowClassGlobal + ".";

    /// <summary>The field that holds a method's statement.</summary>
    public static string FieldOf(MethodModel method) =>
        "s_" + char.ToLowerInvariant(method.Identifier[0]) + method.Identifier.Substring(1);

    /// <summary>Prints the field that holds a statement's text: whole, or in pieces where conditions are optional.</summary>
    public void EmitField(MethodModel method, string kind, string head, EquatableArray<FilterModel> filters, string tail)
    {
        bool isWhole = !filters.Any(static filter => filter.IsOptional);
        string type = isWhole ? RuntimeNames.Statement : RuntimeNames.FilteredStatement;
        bool takesMany = method is WriteMethod { IsMany: true };
        string? readBack = method is WriteMethod write ? Write.ReadBack(repository.Entity, write) : null;
        bool isMore = takesMany || readBack is not null || repository.Events is not null;
        string end = isMore ? ")" : ");";
        writer.Line($"private static readonly {type} {FieldOf(method)} = new(");
        using (writer.Indented())
        {
            writer.Line($"{RuntimeNames.StatementKind}.{kind},");
            writer.Line($"{Literal.Text(repository.CaptionOf(method))},");
            writer.Line($"{_rowClass}Table,");
            if (isWhole)
            {
                writer.Line($"{Literal.Sql(head + Where.Clause(filters) + tail)}{end}");
            }
            else
            {
                writer.Line($"head: {Literal.Sql(head)},");
                writer.Line($"always: [{Texts(Where.Conditions(filters, optional: false))}],");
                writer.Line($"optional: [{Texts(Where.Conditions(filters, optional: true))}],");
                writer.Line($"tail: {Literal.Text(tail)}{end}");
            }
        }

        if (isMore)
        {
            writer.Line("{");
            EmitMore(takesMany, readBack);
            EmitEvents(method);
            writer.Line("};");
        }
    }

    private void EmitMore(bool takesMany, string? readBack)
    {
        using SourceWriter.Scope initializer = writer.Indented();
        if (takesMany)
        {
            writer.Line("TakesMany = true,");
        }

        if (readBack is not null)
        {
            writer.Line($"ReadBack = {Literal.Sql(readBack)},");
        }
    }

    /// <summary>Prints what a statement's initializer says of its log events; nothing when there are none.</summary>
    public void EmitEvents(MethodModel method)
    {
        using SourceWriter.Scope initializer = writer.Indented();
        if (repository.Events is { } prefix)
        {
            writer.Line($"Events = {Literal.Text(prefix)},");
            if (method.Return.Shape is ReturnShape.Array or ReturnShape.ImmutableArray or ReturnShape.List)
            {
                writer.Line("GivesMany = true,");
            }
        }
    }

    /// <summary>Prints <c>using … statement = session.Use(…)</c> and the binding of every condition that is given.</summary>
    /// <param name="method">Whose statement.</param>
    /// <param name="filters">Its conditions.</param>
    /// <param name="state">Where their arguments are.</param>
    /// <param name="isKept">The statement is handed on to a stream, which disposes it.</param>
    /// <param name="statement">An expression of the statement, where it is not the field alone.</param>
    /// <param name="choice">How it is chosen, where not by the conditions that are given alone.</param>
    public void EmitUse(
        MethodModel method,
        EquatableArray<FilterModel> filters,
        MethodState state,
        bool isKept = false,
        string? statement = null,
        string? choice = null)
    {
        statement ??= FieldOf(method);
        List<string> tests = [.. filters
            .Where(static filter => filter.IsOptional)
            .SelectMany(filter => Tests(filter, ValueOf(filter, state)))];
        if (tests.Count > 0)
        {
            List<string> bits = [.. tests.Select(static (test, i) => $"{test} ? {Literal.Number(1L << i)}L : 0")];
            string oneLine = $"long given = {(bits.Count == 1 ? bits[0] : $"({string.Join(") | (", bits)})")};";
            writer.Line(oneLine.Length <= LongestLine ? oneLine : $"long given = ({string.Join(")\n    | (", bits)});");
            choice ??= ".For(given)";
        }

        statement += choice;
        writer.Line($"{(isKept ? "" : "using ")}{RuntimeNames.PreparedStatement} statement = session.Use({statement});");
        for (int i = 0; i < filters.Count; i++)
        {
            if (filters[i].Parameter is not null)
            {
                EmitBinding(filters[i], Literal.Number(i + 1), ValueOf(filters[i], state));
            }
        }
    }

    /// <summary>When each of a condition's alternatives applies, in the order in which <see cref="Where"/> gives them.</summary>
    private static IEnumerable<string> Tests(FilterModel filter, string value) => filter.Presence == FilterPresence.Match
        ?
        [
            $"{value} is {{ Kind: {RuntimeNames.MatchKind}.Value }}",
            $"{value} is {{ Kind: {RuntimeNames.MatchKind}.Null }}",
            $"{value} is {{ Kind: {RuntimeNames.MatchKind}.NotNull }}",
        ]
        : [$"{value} is not null"];

    private static string ValueOf(FilterModel filter, MethodState state) => state.Of(filter.Parameter!) + filter.Path;

    private void EmitBinding(FilterModel filter, string number, string value)
    {
        string? given = filter.Presence switch
        {
            FilterPresence.WhenGiven => $"{value} is {{ }} given{number}",
            FilterPresence.Match => $"{value} is {{ Kind: {RuntimeNames.MatchKind}.Value, Value: {{ }} given{number} }}",
            _ => null,
        };
        if (given is null)
        {
            EmitValue(filter, number, value);
            return;
        }

        using (writer.Block($"if ({given})"))
        {
            EmitValue(filter, number, "given" + number);
        }

        writer.Line();
    }

    private void EmitValue(FilterModel filter, string number, string value)
    {
        bool isNullable = filter.Presence == FilterPresence.NullIsNull;
        bool isMany = filter.Operator is FilterOperator.OneOf or FilterOperator.NotOneOf;
        bool isPresent = value == "given" + number;
        if (!isMany && !isPresent
            && ((isNullable && filter.IsRealInJson) || Values.AsksForNull(filter.Value, isNullable)))
        {
            using (writer.Block($"if ({value} is {{ }} given{number})"))
            {
                EmitValue(filter with { Presence = FilterPresence.Always }, number, "given" + number);
            }

            using (writer.Block("else"))
            {
                writer.Line($"statement.BindNull({number});");
            }

            writer.Line();
        }
        else if (isMany)
        {
            EmitJson(number, json => EmitValues(filter, value, json));
        }
        else if (filter.IsRealInJson)
        {
            EmitJson(number, json => writer.Line(JsonWriteEmitter.Scalar(filter.Value, value, _names, _rowClass, json)));
        }
        else
        {
            writer.Line(Values.Bind(filter.Value, number, value, isNullable, _names, _rowClass) + ";");
        }
    }

    /// <summary>Several values are one argument: a JSON array.</summary>
    private void EmitValues(FilterModel filter, string value, string json)
    {
        writer.Line($"{json}.BeginArray();");
        using (filter.Collection == CollectionKind.ImmutableArray ? writer.Block($"if (!{value}.IsDefault)") : default)
        using (writer.Block($"foreach ({filter.Value.Type} item in {value})"))
        {
            writer.Line(Element(filter, json));
        }

        writer.Line();
        writer.Line($"{json}.EndArray();");
    }

    /// <summary>A float lies in its column as a double, whose digits are more than its own.</summary>
    private string Element(FilterModel filter, string json)
    {
        ValueModel value = filter.Value;
        string item = "item";
        if (value.Converter is { } converter)
        {
            string given = value.IsValueType ? item : $"{json}.Required(item)";
            item = $"{_rowClass}To{_names.Of(converter)}({json}, {given})";
            value = converter.Stored;
        }

        bool isWidened = value.Form == StoredForm.Single && !filter.IsRealInJson;
        return isWidened
            ? $"{json}.WriteDouble((double){item}{(value.Wrapper is { } wrapper ? "." + wrapper.Member : "")});"
            : JsonWriteEmitter.Scalar(value, item, _names, _rowClass, json);
    }

    private void EmitJson(string number, Action<string> write)
    {
        string json = "json" + number;
        writer.Line($"{RuntimeNames.JsonWriter} {json} = statement.BeginJson({number});");
        write(json);
        writer.Line($"statement.BindJson({number});");
    }

    /// <summary>The elements of a collection expression, in one line or one in each.</summary>
    public static string Texts(IEnumerable<string> texts)
    {
        List<string> literals = [.. texts.Select(Literal.Text)];
        string oneLine = string.Join(", ", literals);
        return oneLine.Length <= LongestLine ? oneLine : $"\n    {string.Join(",\n    ", literals)}";
    }
}
