namespace Synthorg.Entities;

/// <summary>How much harm a call could do, the least first.</summary>
public enum ApprovalRiskLevel
{
    /// <summary>Little.</summary>
    Low,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,

    /// <summary>More than may be risked.</summary>
    Critical,
}
