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

    public void EmitBody(WriteMethod method)
    {
        // Copied and checked here, on the caller's thread and ahead of the first write.
        string rows = Unique("rows", method);
        string row = Unique("row", method);
        string name = Literal.Text(Values.Plain(method.Entity));
        writer.Line($"{_type}[] {rows} = {RuntimeNames.ManyRows}.Of<{_type}>({method.Entity}, {name});");
        using (writer.Block($"if ({rows}.Length == 0)"))
        {
            writer.Line(Nothing(method));
        }

        if (repository.Entity.IsValidated && method.Kind != WriteKind.Delete)
        {
            using (writer.Block($"foreach ({_type} {row} in {rows})"))
            {
                writer.Line($"(({RuntimeNames.Validated}){row}).Validate();");
            }
        }

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
                _row.EmitStored(method, "row");
                writer.Line("items.Add(stored);");
            }
            else
            {
                EmitCount(_row.EmitRun(method, "row"), counts);
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

    /// <summary>A local that no parameter is called.</summary>
    private static string Unique(string name, WriteMethod method)
    {
        string unique = name;
        for (int i = 2; method.Parameters.Any(parameter => parameter.Name == unique); i++)
        {
            unique = name + Literal.Number(i);
        }

        return unique;
    }
}
