using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints writes of many entities in one call: one delegate, one prepared statement, all or nothing.</summary>
internal sealed class ManyRowsEmitter(SourceWriter writer, RepositoryModel repository)
{
    private const string Tasks = "global::System.Threading.Tasks.";

    private readonly FilterEmitter _filters = new(writer, repository);
    private readonly MethodBody _body = new(writer, repository);
    private readonly RowWriteEmitter _row = new(writer, repository);
    private readonly string _type = repository.Entity.Type.Global;

    public void EmitMethod(WriteMethod method)
    {
        // Copied and checked here, on the caller's thread and ahead of the first write.
        string rows = MethodBody.Unique("rows", method);
        string copy = $"{RuntimeNames.ManyRows}.Of<{_type}>({method.Entity}, {Literal.Text(Values.Plain(method.Entity))});";
        if (repository.Events is null)
        {
            using SourceWriter.Scope quiet = _body.Begin(method);
            writer.Line($"{_type}[] {rows} = {copy}");
            EmitNothing(method, rows);
            EmitValidation(method, rows);
            EmitCall(method, rows);
            return;
        }

        void Check()
        {
            writer.Line($"{rows} = {copy}");
            EmitValidation(method, rows);
        }

        using SourceWriter.Scope scope = _body.Begin(method, Check, local: $"{_type}[] {rows};");
        EmitNothing(method, rows);
        EmitCall(method, rows);
    }

    private void EmitNothing(WriteMethod method, string rows)
    {
        using (writer.Block($"if ({rows}.Length == 0)"))
        {
            if (repository.Events is not null)
            {
                writer.Line($"_scope.LogNothingToDo({FilterEmitter.FieldOf(method)});");
            }

            writer.Line(Nothing(method));
        }
    }

    private void EmitValidation(WriteMethod method, string rows)
    {
        if (repository.Entity.IsValidated && method.Kind != WriteKind.Delete)
        {
            string row = MethodBody.Unique("row", method);
            using (writer.Block($"foreach ({_type} {row} in {rows})"))
            {
                writer.Line($"(({RuntimeNames.Validated}){row}).Validate();");
            }
        }
    }

    private void EmitCall(WriteMethod method, string rows)
    {
        var state = MethodState.Of([], rows);
        _body.EmitCall(method, WriteEmitter.Verb(method), state, () =>
        {
            _filters.EmitUse(method, [], state);
            EmitRows(method, state.Of(rows));
        });
    }

    private void EmitRows(WriteMethod method, string rows)
    {
        bool counts = !method.GivesRows && method.Return.Shape != ReturnShape.Nothing;
        if (counts)
        {
            writer.Line($"{(method.Return.Shape == ReturnShape.Int64 ? "long" : "int")} changes = 0;");
        }
        else if (method.GivesRows)
        {
            writer.Line(Collections.NewList(KindOf(method), _type));
        }

        using (writer.Block($"foreach ({_type} row in {rows})"))
        {
            _row.EmitBinding(method, "row");
            if (method.GivesRows)
            {
                writer.Line($"items.Add({_row.EmitStored(method, "row")});");
            }
            else
            {
                EmitCount(_row.EmitRun(method, "row", method.Return.Shape != ReturnShape.Nothing), counts);
            }
        }

        if (counts || method.GivesRows)
        {
            writer.Line(counts ? "return changes;" : $"return {Cast(method)}{Collections.Finish(KindOf(method))};");
        }
    }

    private void EmitCount(string changed, bool counts)
    {
        if (changed.Length > 0)
        {
            writer.Line(counts ? $"changes += {changed};" : $"{changed};");
        }
    }

    /// <summary>The result of a call without rows, which does not touch the database.</summary>
    private string Nothing(WriteMethod method)
    {
        CollectionKind kind = KindOf(method);
        string type = method.Return.Type;
        string value = !method.GivesRows ? "0"
            : Collections.Empty(kind, _type) ?? $"new global::System.Collections.Generic.List<{_type}>()";
        return (method.Return.Shape, method.Return.Wrapper) switch
        {
            (ReturnShape.Nothing, ReturnWrapper.None) => "return;",
            (ReturnShape.Nothing, ReturnWrapper.ValueTask) => "return default;",
            (ReturnShape.Nothing, _) => $"return {Tasks}Task.CompletedTask;",
            (_, ReturnWrapper.ValueTask) => $"return new {Tasks}ValueTask<{type}>({value});",
            (_, ReturnWrapper.Task) => $"return {Tasks}Task.FromResult<{type}>({value});",
            _ => $"return {value};",
        };
    }

    private static string Cast(WriteMethod method) => method.Return.Shape == ReturnShape.List ? $"({method.Return.Type})" : "";

    private static CollectionKind KindOf(WriteMethod method) => method.Return.Shape switch
    {
        ReturnShape.ImmutableArray => CollectionKind.ImmutableArray,
        ReturnShape.Array => CollectionKind.Array,
        _ => CollectionKind.List,
    };
}
