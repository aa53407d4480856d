namespace Synthorg.Gen;

/// <summary>What makes a file into one of the schema that the program was compiled for.</summary>
public sealed class MigrationPlan
{
    internal MigrationPlan(int fromVersion, int toVersion, IReadOnlyList<MigrationStep> steps)
    {
        FromVersion = fromVersion;
        ToVersion = toVersion;
        Steps = steps;
    }

    /// <summary>The file's version; 0 for one that is empty.</summary>
    public int FromVersion { get; }

    /// <summary>The program's version.</summary>
    public int ToVersion { get; }

    /// <summary>In the order in which they are done.</summary>
    public IReadOnlyList<MigrationStep> Steps { get; }

    /// <summary>Whether the file is empty, so that there is nothing to be kept.</summary>
    internal bool IsOfFreshFile { get; init; }

    /// <summary>Whether the file is as the program wants it, its version too.</summary>
    public bool IsEmpty => Steps.Count == 0 && FromVersion == ToVersion;

    /// <summary>Whether a step cannot be done, so that the file is left as it is.</summary>
    public bool IsRefused => Steps.Any(static step => step.Refusal is not null);

    /// <summary>The plan as a person reads it, a step a line.</summary>
    public override string ToString() => IsEmpty
        ? $"version {ToVersion}: nothing to do"
        : $"version {FromVersion} to {ToVersion}{string.Concat(Steps.Select(static step => $"\n  {step}"))}";
}
