namespace Synthorg.Gen.Generator.Model;

/// <summary>How a C# value lies in a column.</summary>
/// <remarks>The names are also those of the runtime's getters (<c>Get{Form}</c>), but for enums and JSON.</remarks>
internal enum StoredForm
{
    Text,
    Char,
    Guid,
    DateTimeOffset,
    DateTime,
    DateOnly,
    TimeOnly,
    Uri,
    Decimal,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    TimeSpan,
    Single,
    Double,

    /// <summary><c>byte[]</c>.</summary>
    Blob,

    /// <summary><c>ReadOnlyMemory&lt;byte&gt;</c>.</summary>
    Memory,

    /// <summary>An enum as its members' wire texts.</summary>
    EnumText,

    /// <summary>An enum as its underlying number.</summary>
    EnumNumber,

    /// <summary>A graph of records, lists and scalars as JSON text.</summary>
    Json,

    /// <summary><c>JsonText</c>, a JSON value of any shape; found inside JSON only.</summary>
    JsonText,

    /// <summary>A string that is JSON text itself, kept byte for byte.</summary>
    RawJson,

    /// <summary>A value of any type as JSON text, written and read by a <c>JsonSerializerContext</c> of the user's.</summary>
    ContextJson,
}
