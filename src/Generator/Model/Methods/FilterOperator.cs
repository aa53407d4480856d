namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>How a place is compared. A place without a value is unlike every value, as in C#: the negative ones hold for it.</summary>
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
    NotOneOf,

    /// <summary>A text begins with another.</summary>
    StartsWith,
    NotStartsWith,

    /// <summary>A text contains another.</summary>
    Contains,
    NotContains,

    /// <summary>A JSON list has an element.</summary>
    HasElement,
    LacksElement,
}
