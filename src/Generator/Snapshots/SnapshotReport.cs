using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>Tells findings at the database's class, with what a fix needs.</summary>
internal static class SnapshotReport
{
    public static Diagnostic Of(SnapshotFinding finding, Location place)
    {
        ImmutableDictionary<string, string?> properties = finding.Path is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(SnapshotProperties.Path, finding.Path).Add(SnapshotProperties.Text, finding.Text);
        return Diagnostic.Create(DescriptorOf(finding.Fault), place, properties, [.. finding.Arguments]);
    }

    private static DiagnosticDescriptor DescriptorOf(SnapshotFault fault) => fault switch
    {
        SnapshotFault.Differs => Descriptors.SchemaDiffersFromSnapshot,
        SnapshotFault.IsMissing => Descriptors.MissingSnapshot,
        SnapshotFault.IsRefused => Descriptors.EarlierFileRefused,
        SnapshotFault.Defect => Descriptors.GeneratorDefect,
        _ => Descriptors.EarlierFileMigrated,
    };
}
