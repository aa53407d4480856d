namespace Synthorg.Gen;

/// <summary>
/// The partial class is a database: each of its partial properties of a repository type is one of its repositories,
/// and the generated half derives from the runtime's database class.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DatabaseAttribute : Attribute
{
    /// <summary>
    /// The schema's version, 1 or more, kept in the file's <c>user_version</c>; a file of a newer version is refused untouched.
    /// </summary>
    public int Version { get; init; } = 1;

    /// <summary>The file's <c>application_id</c>, which tells this program's files from others; 0 sets and checks none.</summary>
    public int ApplicationId { get; init; }
}
