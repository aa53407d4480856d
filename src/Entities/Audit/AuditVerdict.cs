namespace Synthorg.Entities;

/// <summary>What the security check decided.</summary>
public enum AuditVerdict
{
    /// <summary>The call may run.</summary>
    Allow,

    /// <summary>The call may not run.</summary>
    Deny,

    /// <summary>A human decides.</summary>
    Escalate,

    /// <summary>The call's result was looked through.</summary>
    OutputScan,
}
