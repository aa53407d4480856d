using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints updates that set some columns: those that the method names, those that a patch gives.</summary>
internal sealed class PartialUpdateEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly FilterEmitter _filters = new(writer, repository);
    private readonly MethodBody _body = new(writer, repository);
    private readonly EntityModel _entity = repository.Entity;
    private readonly RowNames _names = new(repository.Entity);
    private readonly string _rowClass = repository.Entity.RowClassGlobal + ".";

    public void EmitField(PartialUpdateMethod method)
    {
        string type = method.Patch is null ? RuntimeNames.Statement : RuntimeNames.PatchStatement;
        writer.Line($"private static readonly {type} {FilterEmitter.FieldOf(method)} = new(");
        using (writer.Indented())
        {
            if (method.Patch is null)
            {
                writer.Line($"{RuntimeNames.StatementKind}.Update,");
            }

            writer.Line($"{Literal.Text(repository.CaptionOf(method))},");
            writer.Line($"{_rowClass}Table,");
            if (method.Patch is null)
            {
                writer.Line($"{Literal.Sql(PartialUpdate.Of(_entity, method))})");
            }
            else
            {
                writer.Line($"head: {Literal.Text(PartialUpdate.Head(_entity))},");
                writer.Line($"always: [{Texts(PartialUpdate.Always(_entity, method))}],");
                writer.Line($"optional: [{Texts(PartialUpdate.Optional(method))}],");
                writer.Line($"tail: {Literal.Text(PartialUpdate.Tail(_entity, method).TrimStart())},");
                writer.Line($"unchanged: {(CanBeEmpty(method) ? Literal.Sql(PartialUpdate.Unchanged(_entity, method)) : "null")})");
            }
        }

        writer.Line("{");
        using (writer.Indented())
        {
            writer.Line($"Parameters = [{Texts(ParameterNames(method))}],");
        }

        _filters.EmitEvents(method);
        writer.Line("};");
    }

    public void EmitMethod(PartialUpdateMethod method)
    {
        IEnumerable<string> arguments = method.Expected.Concat(method.Sets).Select(static assignment => assignment.Parameter);
        var state = MethodState.Of(method.Filters, [.. arguments, method.Patch?.Parameter]);
        using (_body.Begin(method))
        {
            _body.EmitCall(method, WriteEmitter.Verb(method), state, () =>
            {
                EmitUse(method, state);
                EmitBindings(method, state);
                if (PartialUpdate.GivesRows(method))
                {
                    EmitRows(method);
                }
                else
                {
                    EmitCount(method);
                }
            });
        }
    }

    /// <summary>Without values in the patch there is nothing to set.</summary>
    private static bool CanBeEmpty(PartialUpdateMethod method) => method is { Patch: not null, Sets.Count: 0 };

    /// <summary>What each parameter stands for in messages.</summary>
    private IEnumerable<string> ParameterNames(PartialUpdateMethod method) =>
    [
        .. Enumerable.Range(1, method.Filters.Count).Select(static number => $"argument {Parameter.Of(number)}"),
        .. method.Expected.Concat(method.Sets).Concat(method.Patch?.Members ?? [])
            .Select(assignment => $"{_entity.Table}.{assignment.Column.Name}"),
    ];

    private void EmitUse(PartialUpdateMethod method, MethodState state)
    {
        if (method.Patch is not { } patch)
        {
            _filters.EmitUse(method, method.Filters, state);
            return;
        }

        List<string> bits =
            [.. patch.Members.Select((member, i) => $"{ValueOf(member, state)}.HasValue ? {Literal.Number(1L << i)}L : 0L")];
        writer.Line($"long given = {(bits.Count == 1 ? bits[0] : $"({string.Join(") | (", bits)})")};");
        _filters.EmitUse(method, method.Filters, state, statement: FilterEmitter.FieldOf(method) + ".For(given)");
    }

    private void EmitBindings(PartialUpdateMethod method, MethodState state)
    {
        for (int i = 0; i < method.Expected.Count; i++)
        {
            EmitBinding(method.Expected[i], PartialUpdate.ExpectedNumber(method, i), ValueOf(method.Expected[i], state));
        }

        for (int i = 0; i < method.Sets.Count; i++)
        {
            EmitBinding(method.Sets[i], PartialUpdate.SetNumber(method, i), ValueOf(method.Sets[i], state));
        }

        for (int i = 0; i < method.Patch?.Members.Count; i++)
        {
            AssignmentModel member = method.Patch.Members[i];
            using (writer.Block($"if ({ValueOf(member, state)}.HasValue)"))
            {
                EmitBinding(member, PartialUpdate.PatchNumber(method, i), ValueOf(member, state) + ".Value");
            }
        }
    }

    private void EmitBinding(AssignmentModel assignment, int number, string value)
    {
        string text = Literal.Number(number);
        ColumnBinding.Emit(writer, assignment.Column, text, value, assignment.IsNullable, "present" + text, _names, _rowClass);
    }

    private void EmitCount(PartialUpdateMethod method)
    {
        string changes = "statement.Run()";
        if (CanBeEmpty(method))
        {
            writer.Line("long changes;");
            using (writer.Block("if (given == 0)"))
            {
                writer.Line("statement.Step();");
                writer.Line("changes = statement.GetInt64(0);");
            }

            using (writer.Block("else"))
            {
                writer.Line("changes = statement.Run();");
            }

            changes = "changes";
        }

        if (method.Return.Shape == ReturnShape.Nothing)
        {
            using (writer.Block($"if ({changes} == 0)"))
            {
                writer.Line($"throw {SelectEmitter.Missing(repository, method)};");
            }

            return;
        }

        writer.Line(method.Return.Shape switch
        {
            ReturnShape.Boolean => $"return {changes} > 0;",
            ReturnShape.Int64 => $"return (long){changes};",
            _ => $"return (int){changes};",
        });
    }

    private void EmitRows(PartialUpdateMethod method)
    {
        string read = $"{_rowClass}Read(statement)";
        string type = _entity.Type.Global;
        if (method.Return.Shape is ReturnShape.One or ReturnShape.OneOrNone)
        {
            bool isOne = method.Return.Shape == ReturnShape.One;
            string none = isOne ? $"throw {SelectEmitter.Missing(repository, method)}" : $"({type}?)null";
            writer.Line($"{type}{(isOne ? "" : "?")} stored = statement.Step() ? {read} : {none};");
            writer.Line("statement.Run();");
            writer.Line("return stored;");
            return;
        }

        CollectionKind kind = method.Return.Shape switch
        {
            ReturnShape.ImmutableArray => CollectionKind.ImmutableArray,
            ReturnShape.Array => CollectionKind.Array,
            _ => CollectionKind.List,
        };
        writer.Line(Collections.NewList(kind, type));
        using (writer.Block("while (statement.Step())"))
        {
            writer.Line($"items.Add({read});");
        }

        writer.Line($"return {(kind == CollectionKind.List ? $"({method.Return.Type})" : "")}{Collections.Finish(kind)};");
    }

    private static string ValueOf(AssignmentModel assignment, MethodState state) => state.Of(assignment.Parameter) + assignment.Path;

    private static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(Literal.Text));
}
