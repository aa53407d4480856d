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

/// <summary>A wide row as limit.c has it: its texts in the order of the columns.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TaskIn
{
    public Texts Text;
    public double BudgetLimit;
    public long MaxRetries;

    [InlineArray(Count)]
    internal struct Texts
    {
        public const int Count = 21;
        private nint _first;
    }
}

/// <summary>Wide rows, ready to be bound.</summary>
internal sealed unsafe class NativeTasks
{
    public NativeTasks(IReadOnlyList<AgentTask> rows)
    {
        Pointer = (TaskIn*)NativeMemory.AllocZeroed((nuint)(rows.Count * sizeof(TaskIn)));
        for (int i = 0; i < rows.Count; i++)
        {
            object?[] values = TaskSql.Values(rows[i]);
            for (int column = 0; column < values.Length; column++)
            {
                Pointer[i].Text[column] = Marshal.StringToCoTaskMemUTF8(values[column] as string);
            }

            Pointer[i].BudgetLimit = rows[i].BudgetLimit;
            Pointer[i].MaxRetries = rows[i].MaxRetries;
        }
    }

    public TaskIn* Pointer { get; }
}
