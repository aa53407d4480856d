namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>Checks of an argument ahead of the database.</summary>
internal enum ArgumentRule
{
    None,

    /// <summary>A reference that must not be null (ArgumentNullException).</summary>
    NotNull,

    /// <summary>A required text filter: neither null nor blank (ArgumentException).</summary>
    NotBlank,
}
