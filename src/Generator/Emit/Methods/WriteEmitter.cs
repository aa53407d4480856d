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
            string verb = method.Return.Shape == ReturnShape.Nothing ? "RunRowCommand" : "RunRowWrite";
            _body.EmitCall(method, verb, method.Entity, () =>
            {
                _row.EmitBinder(method);
                EmitRun(method);
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
                string result = method.Return.Shape == ReturnShape.Nothing ? "" : "return ";
                writer.Line($"{result}{InForm("statement.Run()", method.Return.Shape)};");
            });
        }
    }

    /// <summary>The scope's method, which has two forms.</summary>
    public static string Verb(MethodModel method) => method.Return.Shape == ReturnShape.Nothing ? "RunCommand" : "RunWrite";

    private void EmitValidation(WriteMethod method) => writer.Line($"(({RuntimeNames.Validated}){method.Entity}).Validate();");

    /// <summary>Prints the lambda that runs the statement once a row is bound to it; it names those arguments that it uses.</summary>
    private void EmitRun(WriteMethod method)
    {
        string session = _row.UsesSession(method) ? "session" : "_";
        if (method.GivesRows)
        {
            using SourceWriter.Scope reading = writer.Block($"static ({session}, statement, row) =>", close: "},");
            writer.Line($"return {_row.EmitStored(method, "row")};");
        }
        else if (_row.AsksForChanges(method))
        {
            using SourceWriter.Scope asking = writer.Block($"static ({session}, statement, row) =>", close: "},");
            writer.Line($"return {InForm(_row.EmitRun(method, "row", isCounted: true), method.Return.Shape)};");
        }
        else
        {
            writer.Line($"static (_, statement, _) => {InForm("statement.Run()", method.Return.Shape)},");
        }
    }

    /// <summary>The number of changed rows in the form that is asked for.</summary>
    private static string InForm(string changes, ReturnShape shape) => shape switch
    {
        ReturnShape.Boolean => $"{changes} > 0",
        ReturnShape.Int64 => $"(long){changes}",
        _ => changes,
    };
}
