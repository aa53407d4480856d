using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Limit;

/// <summary>Entities as one number, in the way of limit.c: so that its results can be held against those of the others.</summary>
internal sealed class Fingerprint
{
    /// <summary>The number so far.</summary>
    public ulong Number { get; private set; } = Start;

    /// <summary>The number of nothing.</summary>
    public const ulong Start = 14_695_981_039_346_656_037;

    public static ulong Of(IEnumerable<AgentTask> tasks)
    {
        Fingerprint print = new();
        foreach (AgentTask task in tasks)
        {
            print.Add(task);
        }

        return print.Number;
    }

    public static ulong Of(IEnumerable<CostRecord> costs)
    {
        Fingerprint print = new();
        foreach (CostRecord cost in costs)
        {
            print.Add([cost.AgentId, cost.TaskId, cost.Provider, cost.Model]);
            print.Add([cost.InputTokens, cost.OutputTokens, cost.Timestamp.UtcTicks, (long?)cost.CallCategory ?? -1]);
            print.Add(cost.CostUsd);
        }

        return print.Number;
    }

    private void Add(AgentTask task)
    {
        Add([task.Id, task.Title, task.Description, task.Project, task.CreatedBy, task.AssignedTo, task.Deadline, task.ParentTaskId]);
        Add(
        [
            (long)task.Type, (long)task.Priority, (long)task.Status, (long)task.EstimatedComplexity, (long?)task.TaskStructure ?? -1,
            (long)task.CoordinationTopology, task.MaxRetries,
        ]);
        Add(task.BudgetLimit);
        ReadOnlySpan<ImmutableArray<string>> lists = [task.Reviewers, task.Dependencies, task.DelegationChain];
        foreach (ImmutableArray<string> list in lists)
        {
            Add([list.Length]);
            Add(list.AsSpan());
        }

        AddPairs([.. task.ArtifactsExpected.Select(static artifact => ((long)artifact.Type, artifact.Path))]);
        AddPairs([.. task.AcceptanceCriteria.Select(static criterion => (criterion.Met ? 1L : 0, criterion.Description))]);
    }

    private void AddPairs(ReadOnlySpan<(long Kind, string Text)> pairs)
    {
        Add([pairs.Length]);
        foreach ((long kind, string text) in pairs)
        {
            Add([kind]);
            Add([text]);
        }
    }

    private void Add(ReadOnlySpan<string?> texts)
    {
        foreach (string? text in texts)
        {
            byte[]? bytes = text is null ? null : Encoding.UTF8.GetBytes(text);
            Add([bytes?.Length ?? -1]);
            AddBytes(bytes);
        }
    }

    private void Add(ReadOnlySpan<long> integers) => AddBytes(MemoryMarshal.AsBytes(integers));

    private void Add(double value) => AddBytes(MemoryMarshal.AsBytes([value]));

    private void AddBytes(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            Number = unchecked((Number ^ value) * 1_099_511_628_211);
        }
    }
}
