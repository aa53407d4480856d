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

    /// <summary>The token parameter's name, or null.</summary>
    public string? CancellationToken { get; init; }
}

/// <param name="Name">Escaped.</param>
/// <param name="Type">Nullability included.</param>
/// <param name="DefaultLiteral">C#, or null without a default.</param>
/// <param name="Refusal">What must be checked of the argument before the database is touched.</param>
internal sealed record ParameterModel(string Name, string Type, string? DefaultLiteral, ArgumentRule Refusal);

/// <summary>Checks of an argument ahead of the database.</summary>
internal enum ArgumentRule
{
    None,

    /// <summary>A reference that must not be null (ArgumentNullException).</summary>
    NotNull,

    /// <summary>A required text filter: neither null nor blank (ArgumentException).</summary>
    NotBlank,
}

/// <summary>How a method hands its result over.</summary>
internal enum ReturnWrapper
{
    /// <summary>The plain value, or void: a synchronous method.</summary>
    None,
    ValueTask,
    Task,
}

/// <summary>What a method gives.</summary>
internal enum ReturnShape
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>One entity; none is a <c>RecordNotFoundException</c>.</summary>
    One,

    /// <summary>One entity or null.</summary>
    OneOrNone,
    ImmutableArray,

    /// <summary><c>List&lt;T&gt;</c> and every interface a list serves.</summary>
    List,
    Array,

    /// <summary><c>IAsyncEnumerable&lt;T&gt;</c>, or <c>IEnumerable&lt;T&gt;</c> of a synchronous method.</summary>
    Stream,
    Boolean,
    Int32,
    Int64,

    /// <summary>The value of an aggregate.</summary>
    Scalar,
}

/// <param name="Shape">What is given.</param>
/// <param name="Wrapper">How.</param>
/// <param name="Type">The type inside the wrapper as emitted code spells it; empty for none.</param>
internal sealed record ReturnModel(ReturnShape Shape, ReturnWrapper Wrapper, string Type);
