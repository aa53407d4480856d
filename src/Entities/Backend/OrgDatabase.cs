using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>A company's operational store: one company, one database file.</summary>
/// <remarks>Schema versions count from 1000: the lower ones belong to the system that wrote such files before.</remarks>
[Database(Version = 1000, ApplicationId = 0x53594F47)] // "SYOG"
public sealed partial class OrgDatabase
{
    /// <summary>The company's tasks.</summary>
    public partial ITaskRepository Tasks { get; }

    /// <summary>What the company spends on language models.</summary>
    public partial ICostRecordRepository CostRecords { get; }

    /// <summary>What was said in the company.</summary>
    public partial IMessageRepository Messages { get; }
}
