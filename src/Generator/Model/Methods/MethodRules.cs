namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>What a method asks of its arguments together, before the database is asked.</summary>
internal sealed record MethodRules
{
    /// <summary>At least one argument of each group is given.</summary>
    public EquatableArray<OneGivenModel> OneGiven { get; init; }

    /// <summary>No range ends before it begins.</summary>
    public EquatableArray<RangeModel> Ranges { get; init; }
}

/// <summary>Conditions of which one must apply.</summary>
/// <param name="Filters">All optional.</param>
internal sealed record OneGivenModel(EquatableArray<FilterModel> Filters);

/// <summary>Two conditions that bound one place.</summary>
/// <param name="Lower">At least, or after.</param>
/// <param name="Upper">At most, or before.</param>
internal sealed record RangeModel(FilterModel Lower, FilterModel Upper);
