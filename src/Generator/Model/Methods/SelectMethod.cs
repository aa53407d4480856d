namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>Reads entities, or shapes of them.</summary>
internal sealed record SelectMethod : MethodModel
{
    public required EquatableArray<FilterModel> Filters { get; init; }

    /// <summary>Total: where the caller's terms leave ties, key columns (or the row id) were added.</summary>
    public required EquatableArray<OrderModel> Order { get; init; }

    /// <summary>The parameter that bounds the rows, or null.</summary>
    public BoundModel? Limit { get; init; }

    public BoundModel? Offset { get; init; }

    /// <summary>Set when the rows are given by pages.</summary>
    public PageModel? Page { get; init; }

    /// <summary>What each row gives; <see langword="null"/> for the entity.</summary>
    public ShapeModel? Shape { get; init; }

    /// <summary>Equal rows are given once.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>Of a stream: <c>IAsyncEnumerable</c>, not <c>IEnumerable</c>.</summary>
    public bool IsAsyncStream { get; init; }
}

/// <summary>A parameter that bounds the rows: a limit or an offset.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="IsNullable">Null is no bound.</param>
internal sealed record BoundModel(string Parameter, bool IsNullable);
