namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>One number, or least or greatest value, over the rows that match.</summary>
internal sealed record AggregateMethod : MethodModel
{
    public required AggregateFunction Function { get; init; }

    public required ColumnModel Column { get; init; }

    public required EquatableArray<FilterModel> Filters { get; init; }

    /// <summary>The result's form; over no rows a sum is 0, unless it may be null, and any other aggregate null.</summary>
    public required ValueModel Result { get; init; }

    public required bool IsNullable { get; init; }
}

/// <summary>SQL's aggregate functions over one column.</summary>
internal enum AggregateFunction
{
    Sum,
    Min,
    Max,
    Average,

    /// <summary>Of rows, not of a column: found in projections only.</summary>
    Count,
}
