using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints insert, upsert, update and delete.</summary>
internal sealed class WriteEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly FilterEmitter _filters = new(writer, repository);
    private readonly MethodBody _body = new(writer);

    public void Field(WriteMethod method) =>
        _filters.Field(method, method.Kind.ToString(), Write.Of(repository.Entity, method), [], "");

    public void Field(DeleteMethod method) =>
        _filters.Field(method, "Delete", $"DELETE FROM {Identifier.Quote(repository.Entity.Table)}", method.Filters, "");

    public void Method(WriteMethod method)
    {
        using (_body.Begin(method))
        {
            if (repository.Entity.IsValidated)
            {
                writer.Line($"(({KnownNames.Global(KnownNames.Validated)}){method.Entity}).Validate();");
            }

            var state = MethodState.Of([], method.Entity);
            _body.Call(method, method.Return.Shape == ReturnShape.Nothing ? "RunCommand" : "RunWrite", state, () =>
            {
                _filters.Use(method, [], state);
                writer.Line($"{repository.Entity.RowClassGlobal}.Bind(statement, {state.Of(method.Entity)});");
                Finish(method, state);
            });
        }
    }

    public void Method(DeleteMethod method)
    {
        var state = MethodState.Of(method.Filters);
        using (_body.Begin(method))
        {
            _body.Call(method, method.Return.Shape == ReturnShape.Nothing ? "RunCommand" : "RunWrite", state, () =>
            {
                _filters.Use(method, method.Filters, state);
                writer.Line(Changes(method.Return.Shape));
            });
        }
    }

    private void Finish(WriteMethod method, MethodState state)
    {
        if (method.Return.Shape == ReturnShape.One)
        {
            Stored(method, state);
        }
        else if (method.Kind == WriteKind.Update && method.Return.Shape == ReturnShape.Nothing)
        {
            using (writer.Block("if (statement.Run() == 0)"))
            {
                writer.Line($"throw {SelectEmitter.Missing(repository, method)};");
            }
        }
        else
        {
            writer.Line(Changes(method.Return.Shape));
        }
    }

    /// <summary>An upsert of keys alone returns no row where it changed none: the entity is then stored as it is.</summary>
    private void Stored(WriteMethod method, MethodState state)
    {
        string otherwise = method.Kind == WriteKind.Upsert ? state.Of(method.Entity) : $"throw {SelectEmitter.Missing(repository, method)}";
        writer.Line($"{repository.Entity.Type.Global} stored = statement.Step() ? {repository.Entity.RowClassGlobal}.Read(statement) : {otherwise};");
        writer.Line("statement.Run();");
        writer.Line("return stored;");
    }

    private static string Changes(ReturnShape shape) => shape switch
    {
        ReturnShape.Nothing => "statement.Run();",
        ReturnShape.Boolean => "return statement.Run() > 0;",
        ReturnShape.Int64 => "return (long)statement.Run();",
        _ => "return statement.Run();",
    };
}
