using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks.Limit;

/// <summary>Texts as C has them: zero-terminated UTF-8, never freed before the program ends.</summary>
internal sealed unsafe class NativeTexts
{
    private readonly nint* _texts;

    public NativeTexts(IReadOnlyCollection<string> texts)
    {
        _texts = (nint*)NativeMemory.Alloc((nuint)(texts.Count * sizeof(nint)));
        int i = 0;
        foreach (string text in texts)
        {
            _texts[i++] = Marshal.StringToCoTaskMemUTF8(text);
        }
    }

    public nint* At(int index) => _texts + index;
}

/// <summary>A narrow row as limit.c has it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CostIn
{
    public nint AgentId;
    public nint TaskId;
    public nint Provider;
    public nint Model;
    public nint Category;
    public long InputTokens;
    public long OutputTokens;
    public long Ticks;
    public double CostUsd;
}

/// <summary>Narrow rows, ready to be bound.</summary>
internal sealed unsafe class NativeCosts
{
    public NativeCosts(IReadOnlyList<CostRecord> rows)
    {
        Pointer = (CostIn*)NativeMemory.Alloc((nuint)(rows.Count * sizeof(CostIn)));
        for (int i = 0; i < rows.Count; i++)
        {
            CostRecord row = rows[i];
            Pointer[i] = new()
            {
                AgentId = Marshal.StringToCoTaskMemUTF8(row.AgentId),
                TaskId = Marshal.StringToCoTaskMemUTF8(row.TaskId),
                Provider = Marshal.StringToCoTaskMemUTF8(row.Provider),
                Model = Marshal.StringToCoTaskMemUTF8(row.Model),
                Category = Marshal.StringToCoTaskMemUTF8(Wire.OrNull(row.CallCategory)),
                InputTokens = row.InputTokens,
                OutputTokens = row.OutputTokens,
                Ticks = row.Timestamp.UtcTicks,
                CostUsd = row.CostUsd,
            };
        }
    }

    public CostIn* Pointer { get; }
}

/// <summary>A list as limit.c has it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ListIn
{
    public nint* Items;
    public long Count;

    /// <summary>Texts, or pairs of them one after the other.</summary>
    /// <param name="texts">All of them.</param>
    /// <param name="each">How many make an item.</param>
    public static ListIn Of(IReadOnlyCollection<string> texts, int each = 1) =>
        new() { Items = new NativeTexts(texts).At(0), Count = texts.Count / each };
}

/// <summary>A wide row as limit.c has it: its texts in the order of the columns, and its lists.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TaskIn
{
    public Texts Text;
    public double BudgetLimit;
    public long MaxRetries;
    public ListIn Reviewers;
    public ListIn Dependencies;
    public ListIn DelegationChain;
    public ListIn Artifacts;
    public ListIn Criteria;

    [InlineArray(Count)]
    internal struct Texts
    {
        public const int Count = 16;
        private nint _first;
    }
}

/// <summary>Wide rows, ready to be bound.</summary>
internal sealed unsafe class NativeTasks
{
    public NativeTasks(IReadOnlyList<AgentTask> rows)
    {
        Count = rows.Count;
        Pointer = (TaskIn*)NativeMemory.AllocZeroed((nuint)(rows.Count * sizeof(TaskIn)));
        for (int i = 0; i < rows.Count; i++)
        {
            object?[] values = TaskSql.Values(rows[i]);
            for (int column = 0; column < TaskIn.Texts.Count; column++)
            {
                Pointer[i].Text[column] = Marshal.StringToCoTaskMemUTF8(values[column] as string);
            }

            Pointer[i].BudgetLimit = rows[i].BudgetLimit;
            Pointer[i].MaxRetries = rows[i].MaxRetries;
            Pointer[i].Reviewers = ListIn.Of(rows[i].Reviewers);
            Pointer[i].Dependencies = ListIn.Of(rows[i].Dependencies);
            Pointer[i].DelegationChain = ListIn.Of(rows[i].DelegationChain);
            Pointer[i].Artifacts = ListIn.Of(
                [.. rows[i].ArtifactsExpected.SelectMany(static item => (string[])[Wire.Of(item.Type), item.Path])], each: 2);
            Pointer[i].Criteria = ListIn.Of(
                [.. rows[i].AcceptanceCriteria.SelectMany(static item => (string[])[item.Met ? "true" : "false", item.Description])],
                each: 2);
        }
    }

    public int Count { get; }

    public TaskIn* Pointer { get; }
}
