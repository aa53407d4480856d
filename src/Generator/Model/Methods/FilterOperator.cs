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
