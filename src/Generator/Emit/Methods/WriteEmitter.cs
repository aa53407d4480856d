using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints insert, upsert, update and delete.</summary>
internal sealed class WriteEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly FilterEmitter _filters = new(writer, repository);
    private readonly MethodBody _body = new(writer, repository);

    public void EmitField(WriteMethod method) =>
        _filters.EmitField(method, method.Kind.ToString(), Write.Of(repository.Entity, method), [], "");

    public void EmitField(DeleteMethod method) =>
        _filters.EmitField(method, "Delete", Write.DeleteHead(repository.Entity), method.Filters, "");

    public void EmitMethod(WriteMethod method)
    {
        using (_body.Begin(method))
        {
            if (repository.Entity.IsValidated)
            {
                writer.Line($"(({RuntimeNames.Validated}){method.Entity}).Validate();");
            }

            var state = MethodState.Of([], method.Entity);
            _body.EmitCall(method, Verb(method), state, () =>
            {
                _filters.EmitUse(method, [], state);
                writer.Line($"{repository.Entity.RowClassGlobal}.Bind(statement, {state.Of(method.Entity)});");
                EmitResult(method, state);
            });
        }
    }

    public void EmitMethod(DeleteMethod method)
    {
        var state = MethodState.Of(method.Filters);
        using (_body.Begin(method))
        {
            _body.EmitCall(method, Verb(method), state, () =>
            {
                _filters.EmitUse(method, method.Filters, state);
                writer.Line(Changes(method.Return.Shape));
            });
        }
    }

    private void EmitResult(WriteMethod method, MethodState state)
    {
        if (method.Return.Shape == ReturnShape.One)
        {
            EmitStored(method, state);
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
    private void EmitStored(WriteMethod method, MethodState state)
    {
        EntityModel entity = repository.Entity;
        string otherwise = method.Kind == WriteKind.Upsert
            ? state.Of(method.Entity)
            : $"throw {SelectEmitter.Missing(repository, method)}";
        writer.Line($"{entity.Type.Global} stored = statement.Step() ? {entity.RowClassGlobal}.Read(statement) : {otherwise};");
        writer.Line("statement.Run();");
        writer.Line("return stored;");
    }

    private static string Verb(MethodModel method) => method.Return.Shape == ReturnShape.Nothing ? "RunCommand" : "RunWrite";

    private static string Changes(ReturnShape shape) => shape switch
    {
        ReturnShape.Nothing => "statement.Run();",
        ReturnShape.Boolean => "return statement.Run() > 0;",
        ReturnShape.Int64 => "return (long)statement.Run();",
        _ => "return statement.Run();",
    };
}
