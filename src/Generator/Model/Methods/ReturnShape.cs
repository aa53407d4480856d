namespace Synthorg.Gen.Generator.Model.Methods;

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

    /// <summary><c>Page&lt;T&gt;</c>.</summary>
    Page,

    /// <summary><c>IAsyncEnumerable&lt;T&gt;</c>, or <c>IEnumerable&lt;T&gt;</c> of a synchronous method.</summary>
    Stream,
    Boolean,
    Int32,
    Int64,

    /// <summary>The value of an aggregate.</summary>
    Scalar,
}
