namespace Synthorg.Gen.Generator.Model;

/// <summary>Who counts the updates of a row.</summary>
internal enum VersionCounting
{
    /// <summary>The column is no version.</summary>
    None,

    /// <summary>An update gives the number that was read; the stored one becomes one more.</summary>
    Toolkit,

    /// <summary>An update gives the new number; the stored one must be one less.</summary>
    Callers,
}
