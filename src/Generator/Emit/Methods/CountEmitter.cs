using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints methods that give one value over the rows that match: count, exists, aggregates.</summary>
internal sealed class CountEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly FilterEmitter _filters = new(writer, repository);
    private readonly MethodBody _body = new(writer, repository);

    public void EmitField(CountMethod method) =>
        _filters.EmitField(method, "Count", Select.CountHead(repository.Entity), method.Filters, "");

    public void EmitField(ExistsMethod method) =>
        _filters.EmitField(method, "Exists", Select.ExistsHead(repository.Entity), method.Filters, Select.ExistsTail);

    public void EmitField(AggregateMethod method) =>
        _filters.EmitField(method, "Aggregate", Select.AggregateHead(repository.Entity, method), method.Filters, "");

    public void EmitMethod(CountMethod method)
    {
        const string Reading = "statement.GetInt64(0)";
        EmitValue(method, method.Filters, method.Return.Shape == ReturnShape.Int32 ? $"checked((int){Reading})" : Reading);
    }

    public void EmitMethod(ExistsMethod method) => EmitValue(method, method.Filters, "statement.GetBoolean(0)");

    public void EmitMethod(AggregateMethod method)
    {
        string rowClass = repository.Entity.RowClassGlobal + ".";
        string reading = Values.Read(method.Result, "0", new RowNames(repository.Entity), row: "statement", rowClass: rowClass);
        string none = method.Result.IsValueType ? $"({method.Return.Type})null" : "null";
        EmitValue(method, method.Filters, method.IsNullable ? $"statement.IsNull(0) ? {none} : {reading}" : reading);
    }

    /// <summary>What is stored, or a sum of it, may not fit the method's type.</summary>
    private void EmitReading(string reading)
    {
        using (writer.Block("try"))
        {
            writer.Line($"return {reading};");
        }

        using (writer.Block($"catch (global::System.Exception cause) when (cause is not {RuntimeNames.PersistenceException})"))
        {
            writer.Line($"throw statement.Unreadable({repository.Entity.RowClassGlobal}.Table, cause);");
        }
    }

    /// <summary>Such a statement always gives one row.</summary>
    private void EmitValue(MethodModel method, EquatableArray<FilterModel> filters, string reading)
    {
        var state = MethodState.Of(filters);
        using (_body.Begin(method))
        {
            _body.EmitCall(method, "RunRead", state, () =>
            {
                _filters.EmitUse(method, filters, state);
                writer.Line("statement.Step();");
                if (method is AggregateMethod)
                {
                    EmitReading(reading);
                }
                else
                {
                    writer.Line($"return {reading};");
                }
            });
        }
    }
}
