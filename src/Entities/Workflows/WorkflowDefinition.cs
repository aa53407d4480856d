using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>How a piece of work goes: a graph of nodes and edges.</summary>
/// <remarks>Who saves a stored one gives the next revision, and is refused when somebody else was faster.</remarks>
[Persisted("workflow_definitions", Checks = DerivedChecks.Enums | DerivedChecks.Booleans)]
[Index(nameof(WorkflowType), Name = "idx_wd_workflow_type")]
[Index($"{nameof(UpdatedAt)} DESC", Name = "idx_wd_updated_at")]
[Index(nameof(IsSubworkflow), Name = "idx_wd_is_subworkflow")]
public sealed partial record WorkflowDefinition : IValidated
{
    /// <summary>Its name for ever; not blank.</summary>
    [Key, Check("length(value) > 0")]
    public required string Id { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What people call it; not blank.</summary>
    [Check("length(value) > 0")]
    public required string Name { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Who made it; not blank. Kept: saving a stored one does not change it.</summary>
    [WriteOnce, Check("length(value) > 0")]
    public required string CreatedBy { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What it is for, in words; may be empty.</summary>
    [Default]
    public string Description { get; init => field = Ensure.NotNull(value); } = "";

    /// <summary>How its work is arranged.</summary>
    public WorkflowType WorkflowType { get; init; } = WorkflowType.SequentialPipeline;

    /// <summary>What its makers call this state of it: MAJOR.MINOR.PATCH, without leading zeros.</summary>
    [Default]
    public string Version { get; init => field = Ensure.SemanticVersion(value); } = "1.0.0";

    /// <summary>What it takes, each name once.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<WorkflowIoDeclaration> Inputs { get; init => field = Ensure.NoNulls(value); } = [];

    /// <summary>What it gives, each name once; all are required.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<WorkflowIoDeclaration> Outputs { get; init => field = Ensure.NoNulls(value); } = [];

    /// <summary>Whether it is a part of others.</summary>
    [Default]
    public bool IsSubworkflow { get; init; } = false;

    /// <summary>Its nodes: one start, one end, each id once.</summary>
    [JsonColumn]
    public required ImmutableArray<WorkflowNode> Nodes { get; init => field = Ensure.NoNulls(value); }

    /// <summary>Its edges, each id once; both ends of an edge are nodes, and differ.</summary>
    [JsonColumn]
    public required ImmutableArray<WorkflowEdge> Edges { get; init => field = Ensure.NoNulls(value); }

    /// <summary>When it was made, to the microsecond; now unless given. Kept: saving a stored one does not change it.</summary>
    [WriteOnce]
    public DateTimeOffset CreatedAt { get; init => field = value.ToMicrosecond(); } = DateTimeOffset.UtcNow.ToMicrosecond();

    /// <summary>When it was changed last, to the microsecond; now unless given.</summary>
    public DateTimeOffset UpdatedAt { get; init => field = value.ToMicrosecond(); } = DateTimeOffset.UtcNow.ToMicrosecond();

    /// <summary>Which state of it this is, from 1: who changes it gives the next number.</summary>
    [Version(IsCallers = true), Default, Check("value >= 1")]
    public int Revision { get; init => field = Ensure.Positive(value); } = 1;

    /// <summary>Checks the rules across properties.</summary>
    /// <exception cref="ArgumentException">
    /// Two inputs or two outputs share a name, one of them breaks its own rules, an output is not required, or the graph is none:
    /// it has not exactly one start and one end, an id occurs twice, or an edge leads nowhere or back to its node.
    /// </exception>
    public void Validate()
    {
        Check(Inputs, nameof(Inputs));
        Check(Outputs, nameof(Outputs));
        Ensure.That(Outputs.All(static output => output.Required), "must all be required", nameof(Outputs));
        WorkflowGraph.Check(Nodes, Edges);
    }

    private static void Check(ImmutableArray<WorkflowIoDeclaration> declarations, string property)
    {
        foreach (WorkflowIoDeclaration declaration in declarations)
        {
            declaration.Validate();
        }

        int names = declarations.DistinctBy(static declaration => declaration.Name, StringComparer.Ordinal).Count();
        Ensure.That(names == declarations.Length, "must not hold a name twice", property);
    }
}
