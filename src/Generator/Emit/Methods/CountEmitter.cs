using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints methods that give one value over the rows that match: count, exists, aggregates.</summary>
internal sealed class CountEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly FilterEmitter _filters = new(writer, repository);
    private readonly MethodBody _body = new(writer);

    public void Field(CountMethod method) => _filters.Field(method, "Count", Select.CountHead(repository.Entity), method.Filters, "");

    public void Field(ExistsMethod method) =>
        _filters.Field(method, "Exists", Select.ExistsHead(repository.Entity), method.Filters, Select.ExistsTail);

    public void Field(AggregateMethod method) =>
        _filters.Field(method, "Aggregate", Select.AggregateHead(repository.Entity, method), method.Filters, "");

    public void Method(CountMethod method) =>
        Value(method, method.Filters, method.Return.Shape == ReturnShape.Int32 ? "checked((int)statement.GetInt64(0))" : "statement.GetInt64(0)");

    public void Method(ExistsMethod method) => Value(method, method.Filters, "statement.GetBoolean(0)");

    public void Method(AggregateMethod method)
    {
        string reading = Values.Read(method.Result, "0", new RowNames(repository.Entity), row: "statement");
        Value(method, method.Filters, method.IsNullable
            ? $"statement.IsNull(0) ? {(method.Result.IsValueType ? $"({method.Return.Type})null" : "null")} : {reading}"
            : reading);
    }

    /// <summary>Such a statement always gives one row.</summary>
    private void Value(MethodModel method, EquatableArray<FilterModel> filters, string reading)
    {
        var state = MethodState.Of(filters);
        using (_body.Begin(method))
        {
            _body.Call(method, "RunRead", state, () =>
            {
                _filters.Use(method, filters, state);
                writer.Line("statement.Step();");
                writer.Line($"return {reading};");
            });
        }
    }
}
