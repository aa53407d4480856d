namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>One condition of a WHERE clause, made of one parameter.</summary>
internal sealed record FilterModel
{
    public required ColumnModel Column { get; init; }

    public required FilterOperator Operator { get; init; }

    /// <summary>The parameter, escaped.</summary>
    public required string Parameter { get; init; }

    /// <summary>Where in the argument the value lies: empty, or <c>.Item1</c> of a composite key.</summary>
    public string Path { get; init; } = "";

    /// <summary>Null: the condition is absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Of <see cref="FilterOperator.OneOf"/>: the argument may be a <c>default</c> array, which holds nothing.</summary>
    public bool IsImmutableArray { get; init; }
}
