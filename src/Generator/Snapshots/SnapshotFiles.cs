using System.Globalization;
using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>Knows a snapshot by its name: the database's, the version, <c>.sql</c>.</summary>
internal static class SnapshotFiles
{
    private const string Extension = ".sql";

    /// <summary>What a file says; <see langword="null"/> for one of another name.</summary>
    public static SnapshotFile? Read(AdditionalText file, CancellationToken cancellationToken)
    {
        if (!file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string name = Path.GetFileNameWithoutExtension(file.Path);
        int dot = name.LastIndexOf('.');
        return dot > 0 && int.TryParse(name.Substring(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? new SnapshotFile(name.Substring(0, dot), version, file.Path, file.GetText(cancellationToken)?.ToString() ?? "")
            : null;
    }

    /// <summary>The path of another version's.</summary>
    public static string PathOf(SnapshotFile other, int version) => Path.Combine(
        Path.GetDirectoryName(other.Path) ?? "", FormattableString.Invariant($"{other.Database}.{version}{Extension}"));
}
