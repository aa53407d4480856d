namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>One method of a repository: a closed family with one record per kind.</summary>
internal abstract record MethodModel
{
    /// <summary>Escaped where it is a C# keyword.</summary>
    public required string Name { get; init; }

    /// <summary>Unique in its class; names the statement: <c>Get</c>, <c>List2</c> for a second overload.</summary>
    public required string Identifier { get; init; }

    /// <summary>The whole return type as it must be spelled.</summary>
    public required string ReturnType { get; init; }

    public required ReturnModel Return { get; init; }

    /// <summary>All parameters in order, the cancellation token included.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>What is asked of several arguments together.</summary>
    public MethodRules Rules { get; init; } = new();

    /// <summary>The token parameter's name, or null.</summary>
    public string? CancellationToken { get; init; }
}
