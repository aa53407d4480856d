using System.Globalization;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints methods that read entities.</summary>
internal sealed class SelectEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly FilterEmitter _filters = new(writer, repository);
    private readonly MethodBody _body = new(writer);
    private readonly EntityModel _entity = repository.Entity;

    public void Field(SelectMethod method) =>
        _filters.Field(method, "Select", Select.Head(_entity), method.Filters, Select.Tail(method));

    public void Method(SelectMethod method)
    {
        var state = MethodState.Of(method.Filters, method.Limit?.Parameter, method.Offset?.Parameter);
        using (_body.Begin(method))
        {
            CheckBound(method, method.Limit, least: 1);
            CheckBound(method, method.Offset, least: 0);
            if (method.Return.Shape == ReturnShape.Stream)
            {
                Stream(method, state);
            }
            else
            {
                _body.Call(method, "RunRead", state, () => Rows(method, state));
            }
        }
    }

    private void CheckBound(SelectMethod method, BoundModel? bound, int least)
    {
        if (bound is null)
        {
            return;
        }

        string text = least.ToString(CultureInfo.InvariantCulture);
        using (writer.Block($"if ({bound.Parameter} < {text})"))
        {
            string message = $"{repository.Caption}.{method.Name.TrimStart('@')}: {bound.Parameter.TrimStart('@')} must be {text} or more.";
            writer.Line($"throw new {KnownNames.Global(KnownNames.QueryException)}({Literal.Text(message)});");
        }

        writer.Line();
    }

    private void Use(SelectMethod method, MethodState state, bool isKept = false)
    {
        _filters.Use(method, method.Filters, state, isKept);
        Bound(method.Limit, Select.LimitNumber(method), state, absent: "-1");
        Bound(method.Offset, Select.OffsetNumber(method), state, absent: "0");
    }

    private void Bound(BoundModel? bound, int number, MethodState state, string absent)
    {
        if (bound is not null)
        {
            string value = state.Of(bound.Parameter) + (bound.IsNullable ? " ?? " + absent : "");
            writer.Line($"statement.BindInt64({number.ToString(CultureInfo.InvariantCulture)}, {value});");
        }
    }

    private void Stream(SelectMethod method, MethodState state)
    {
        writer.Line($"return _scope.RunStream{(method.IsAsyncStream ? "Async" : "")}(");
        using (writer.Indented())
        {
            writer.Line($"{FilterEmitter.FieldOf(method)},");
            writer.Line($"{state.Value},");
            using (writer.Block($"static (session, {state.Name}) =>", close: "},"))
            {
                Use(method, state, isKept: true);
                writer.Line("return statement;");
            }

            writer.Line($"static row => {Read("row")},");
            writer.Line($"{MethodBody.Token(method)});");
        }
    }

    private void Rows(SelectMethod method, MethodState state)
    {
        Use(method, state);
        if (method.Return.Shape is ReturnShape.One or ReturnShape.OneOrNone)
        {
            writer.Line(method.Return.Shape == ReturnShape.OneOrNone
                ? $"return statement.Step() ? {Read("statement")} : {(_entity.Type.IsValueType ? $"({_entity.Type.Global}?)null" : "null")};"
                : $"return statement.Step() ? {Read("statement")} : throw {Missing(repository, method)};");
            return;
        }

        bool isArray = method.Return.Shape == ReturnShape.ImmutableArray;
        CollectionKind kind = isArray ? CollectionKind.ImmutableArray : method.Return.Shape == ReturnShape.Array ? CollectionKind.Array : CollectionKind.List;
        writer.Line(Collections.NewList(kind, _entity.Type.Global));
        using (writer.Block("while (statement.Step())"))
        {
            writer.Line($"items.Add({Read("statement")});");
        }

        writer.Line();
        writer.Line($"return {(kind == CollectionKind.List ? $"({method.Return.Type})" : "")}{Collections.Finish(kind)};");
    }

    private string Read(string row) => $"{_entity.RowClassGlobal}.Read({row})";

    /// <summary>The exception for a row that must be there and is not.</summary>
    public static string Missing(RepositoryModel repository, MethodModel method) =>
        $"new {KnownNames.Global(KnownNames.RecordNotFoundException)}({Literal.Text($"{repository.Caption}.{method.Name.TrimStart('@')}: no row matches.")})";
}
