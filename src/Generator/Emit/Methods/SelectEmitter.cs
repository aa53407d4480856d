using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints methods that read entities.</summary>
internal sealed class SelectEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly FilterEmitter _filters = new(writer, repository);
    private readonly MethodBody _body = new(writer, repository);
    private readonly ShapeEmitter _shapes = new(writer, repository.Entity);
    private readonly EntityModel _entity = repository.Entity;
    private readonly PageEmitter _pages = new(writer, repository, new FilterEmitter(writer, repository));

    public void EmitField(SelectMethod method)
    {
        if (method.Page is null)
        {
            _filters.EmitField(method, "Select", Select.Head(_entity, method), method.Filters, Select.Tail(method));
        }
        else
        {
            _pages.EmitField(method);
        }
    }

    public void EmitMethod(SelectMethod method)
    {
        var state = MethodState.Of(method.Filters, method.Limit?.Parameter, method.Offset?.Parameter, method.Page?.Request);
        using (_body.Begin(method, method is { Limit: null, Offset: null, Page: null } ? null : () => EmitChecks(method)))
        {
            if (method.Page is not null)
            {
                _body.EmitCall(method, "RunRead", state, () => _pages.EmitRows(method, state, Read(method, "row")));
            }
            else if (method.Return.Shape == ReturnShape.Stream)
            {
                EmitStream(method, state);
            }
            else
            {
                _body.EmitCall(method, "RunRead", state, () => EmitRows(method, state));
            }
        }

        if (method.Shape is { } shape)
        {
            writer.Line();
            _shapes.Emit(shape, ReaderOf(method));
        }
    }

    private void EmitChecks(SelectMethod method)
    {
        EmitCheck(method, method.Limit, least: 1);
        EmitCheck(method, method.Offset, least: 0);
        if (method.Page is not null)
        {
            _pages.EmitCheck(method);
        }
    }

    private void EmitCheck(SelectMethod method, BoundModel? bound, int least)
    {
        if (bound is null)
        {
            return;
        }

        string text = Literal.Number(least);
        using (writer.Block($"if ({bound.Parameter} < {text})"))
        {
            string message = $"{repository.CaptionOf(method)}: {Values.Plain(bound.Parameter)} must be {text} or more.";
            writer.Line($"throw new {RuntimeNames.QueryException}({Literal.Text(message)});");
        }
    }

    private void EmitUse(SelectMethod method, MethodState state, bool isKept = false)
    {
        _filters.EmitUse(method, method.Filters, state, isKept);
        EmitBinding(method.Limit, Select.LimitNumber(method), state, absent: "-1");
        EmitBinding(method.Offset, Select.OffsetNumber(method), state, absent: "0");
    }

    private void EmitBinding(BoundModel? bound, int number, MethodState state, string absent)
    {
        if (bound is not null)
        {
            string value = state.Of(bound.Parameter) + (bound.IsNullable ? " ?? " + absent : "");
            writer.Line($"statement.BindInt64({Literal.Number(number)}, {value});");
        }
    }

    private void EmitStream(SelectMethod method, MethodState state)
    {
        writer.Line($"return _scope.RunStream{(method.IsAsyncStream ? "Async" : "")}(");
        using (writer.Indented())
        {
            writer.Line($"{FilterEmitter.FieldOf(method)},");
            writer.Line($"{state.Value},");
            using (writer.Block($"static (session, {state.Name}) =>", close: "},"))
            {
                EmitUse(method, state, isKept: true);
                writer.Line("return statement;");
            }

            writer.Line($"static row => {Read(method, "row")},");
            writer.Line($"{MethodBody.Token(method)});");
        }
    }

    private void EmitRows(SelectMethod method, MethodState state)
    {
        EmitUse(method, state);
        switch (method.Return.Shape)
        {
            case ReturnShape.One:
                writer.Line($"return statement.Step() ? {Read(method, "statement")} : throw {Missing(repository, method)};");
                break;
            case ReturnShape.OneOrNone:
                writer.Line($"return statement.Step() ? {Read(method, "statement")} : {None(method)};");
                break;
            case ReturnShape.ImmutableArray:
                EmitCollection(method, CollectionKind.ImmutableArray, "");
                break;
            case ReturnShape.Array:
                EmitCollection(method, CollectionKind.Array, "");
                break;
            default:
                bool isList = method.Return.Type.StartsWith("global::System.Collections.Generic.List<", StringComparison.Ordinal);
                EmitCollection(method, CollectionKind.List, isList ? "" : $"({method.Return.Type})");
                break;
        }
    }

    private void EmitCollection(SelectMethod method, CollectionKind kind, string cast)
    {
        writer.Line(Collections.NewList(kind, method.Shape?.Type ?? _entity.Type.Global));
        using (writer.Block("while (statement.Step())"))
        {
            writer.Line($"items.Add({Read(method, "statement")});");
        }

        writer.Line();
        writer.Line($"return {cast}{Collections.Finish(kind)};");
    }

    private string Read(SelectMethod method, string row) =>
        method.Shape is null ? $"{_entity.RowClassGlobal}.Read({row})" : $"{ReaderOf(method)}({row})";

    private static string ReaderOf(SelectMethod method) => "Read" + method.Identifier;

    /// <summary>Null of the type that is given, which the compiler cannot tell of a value type.</summary>
    private string None(SelectMethod method)
    {
        bool isValueType = method.Shape?.IsValueType ?? _entity.Type.IsValueType;
        return isValueType ? $"({method.Return.Type})null" : "null";
    }

    /// <summary>The exception for a row that must be there and is not.</summary>
    public static string Missing(RepositoryModel repository, MethodModel method) =>
        $"new {RuntimeNames.RecordNotFoundException}({Literal.Text($"{repository.CaptionOf(method)}: no row matches.")})";
}
