using System.Globalization;

namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>What a schema's text says in its first line: the marks of the files that have it.</summary>
/// <param name="Version">The <c>user_version</c>; 0 when nobody said.</param>
/// <param name="ApplicationId">The <c>application_id</c>; 0 when nobody said.</param>
internal readonly record struct SchemaMarks(int Version, int ApplicationId)
{
    private const string Application = "-- application_id ";
    private const string User = ", user_version ";

    /// <summary>Those of a text; <see langword="null"/> when its first line has none.</summary>
    public static SchemaMarks? Of(string sql)
    {
        string line = sql.TrimStart('\uFEFF').Split('\n')[0].TrimEnd('\r');
        int user = line.IndexOf(User, StringComparison.Ordinal);
        return line.StartsWith(Application, StringComparison.Ordinal) && user > 0
            && Number(line.Substring(Application.Length, user - Application.Length)) is { } applicationId
            && Number(line.Substring(user + User.Length)) is >= 0 and { } version
                ? new(version, applicationId)
                : null;
    }

    /// <summary>The line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Application}{ApplicationId}{User}{Version}");

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
}
