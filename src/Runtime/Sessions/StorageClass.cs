namespace Synthorg.Gen;

/// <summary>How SQLite stores a value (https://sqlite.org/c3ref/c_blob.html).</summary>
internal enum StorageClass
{
    Integer = 1,
    Real = 2,
    Text = 3,
    Blob = 4,
    Null = 5,
}
