namespace Synthorg.Gen.Generator.Model;

/// <summary>An enum with the texts of its members.</summary>
internal sealed record EnumModel
{
    /// <summary><c>global::</c> name.</summary>
    public required string Type { get; init; }

    /// <summary>One identifier for the names of its codec: <c>TaskStatus</c>, <c>OuterKind</c>; unique within an entity.</summary>
    public required string Identifier { get; init; }

    /// <summary>The C# keyword of the underlying type: <c>int</c>, <c>byte</c>, …</summary>
    public required string UnderlyingType { get; init; }

    /// <summary>Members are combined, so that a value need be none of them.</summary>
    public bool IsFlags { get; init; }

    /// <summary>Distinct values in declaration order: an alias of an earlier member is left out.</summary>
    public required EquatableArray<EnumMemberModel> Members { get; init; }
}

/// <summary>One member of an <see cref="EnumModel"/>.</summary>
/// <param name="Name">The member, escaped where it is a C# keyword.</param>
/// <param name="Wire">Its text in the column.</param>
/// <param name="Number">Its value in digits.</param>
internal sealed record EnumMemberModel(string Name, string Wire, string Number)
{
    /// <summary>The texts that it had before: read, and never written.</summary>
    public EquatableArray<string> FormerTexts { get; init; }
}
