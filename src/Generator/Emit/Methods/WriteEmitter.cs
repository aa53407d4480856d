using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints insert, upsert, update and delete.</summary>
internal sealed class WriteEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly FilterEmitter _filters = new(writer, repository);
    private readonly MethodBody _body = new(writer, repository);
    private readonly RowWriteEmitter _row = new(writer, repository);
    private readonly ManyRowsEmitter _many = new(writer, repository);

    public void EmitField(WriteMethod method) =>
        _filters.EmitField(method, method.Kind.ToString(), Write.Of(repository.Entity, method), [], "");

    public void EmitField(DeleteMethod method) =>
        _filters.EmitField(method, "Delete", Write.DeleteHead(repository.Entity), method.Filters, "");

    public void EmitMethod(WriteMethod method)
    {
        if (method.IsMany)
        {
            _many.EmitMethod(method);
            return;
        }

        bool isValidated = repository.Entity.IsValidated && method.Kind != WriteKind.Delete;
        using (_body.Begin(method, isValidated ? () => EmitValidation(method) : null))
        {
            var state = MethodState.Of([], method.Entity);
            _body.EmitCall(method, Verb(method), state, () =>
            {
                _filters.EmitUse(method, [], state);
                EmitRow(method, state.Of(method.Entity));
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
                EmitResult("statement.Run()", method.Return.Shape);
            });
        }
    }

    /// <summary>The scope's method, which has two forms.</summary>
    public static string Verb(MethodModel method) => method.Return.Shape == ReturnShape.Nothing ? "RunCommand" : "RunWrite";

    private void EmitValidation(WriteMethod method) => writer.Line($"(({RuntimeNames.Validated}){method.Entity}).Validate();");

    private void EmitRow(WriteMethod method, string row)
    {
        _row.EmitBinding(method, row);
        if (method.GivesRows)
        {
            _row.EmitStored(method, row);
            writer.Line("return stored;");
        }
        else
        {
            EmitResult(_row.EmitRun(method, row), method.Return.Shape);
        }
    }

    /// <summary>Gives the number of changed rows in the form that is asked for.</summary>
    private void EmitResult(string changes, ReturnShape shape)
    {
        if (changes.Length > 0)
        {
            writer.Line(shape switch
            {
                ReturnShape.Nothing => $"{changes};",
                ReturnShape.Boolean => $"return {changes} > 0;",
                ReturnShape.Int64 => $"return (long){changes};",
                _ => $"return {changes};",
            });
        }
    }
}
