namespace Synthorg.Gen.Emitted;

/// <summary>How a page's token keeps a value. The numbers are part of the token's form.</summary>
internal enum PageValueKind : byte
{
    Null = 0,
    Integer = 1,
    Real = 2,
    Text = 3,
    Blob = 4,
}
