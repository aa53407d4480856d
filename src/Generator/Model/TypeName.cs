namespace Synthorg.Gen.Generator.Model;

/// <summary>A declared type as emitted code spells it.</summary>
internal sealed record TypeName
{
    /// <summary>Empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The simple name, escaped where it is a C# keyword; nested types as <c>Outer.Inner</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One identifier for names derived from it: <c>OuterInner</c>, without an <c>@</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary><c>global::Acme.Outer.Inner</c>.</summary>
    public required string Global { get; init; }

    /// <summary>True for structs: absence is then <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsValueType { get; init; }

    /// <summary>First part of emitted files' names: <c>Acme.Outer.Inner</c>, unique in the compilation.</summary>
    public string FileStem => Global.Substring("global::".Length).Replace("@", "");
}
