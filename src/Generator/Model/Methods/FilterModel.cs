namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>How a column is compared with an argument.</summary>
internal enum FilterOperator
{
    Equal,
    NotEqual,
    AtLeast,
    AtMost,
    After,
    Before,

    /// <summary>Is one of a collection's elements.</summary>
    OneOf,
}

/// <summary>One condition of a WHERE clause, made of one parameter.</summary>
internal sealed record FilterModel
{
    public required ColumnModel Column { get; init; }

    public required FilterOperator Operator { get; init; }

    /// <summary>The argument as C#: <c>status</c>, <c>key.Item1</c>.</summary>
    public required string Argument { get; init; }

    /// <summary>The argument may be null: <c>IsOptional</c> says what that means.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Null: the condition is absent. Never together with a required parameter.</summary>
    public bool IsOptional { get; init; }
}
