namespace Synthorg.Gen.Generator.Model;

/// <summary>A foreign key: of one column, or of the table.</summary>
internal sealed record ReferenceModel
{
    /// <summary>The columns here, unquoted.</summary>
    public required EquatableArray<string> Columns { get; init; }

    /// <summary>The principal entity's <c>global::</c> name.</summary>
    public required string PrincipalType { get; init; }

    public required string PrincipalTable { get; init; }

    /// <summary>Unquoted, one for each of <see cref="Columns"/>.</summary>
    public required EquatableArray<string> PrincipalColumns { get; init; }

    public ReferenceAction OnDelete { get; init; }

    public ReferenceAction OnUpdate { get; init; }

    public bool IsDeferred { get; init; }

    public string? Name { get; init; }
}

/// <summary>What a foreign key does when the principal's row goes or its key changes.</summary>
internal enum ReferenceAction
{
    NoAction,
    Restrict,
    SetNull,
    SetDefault,
    Cascade,
}
