namespace Synthorg.Entities;

#pragma warning disable CA1720 // These are the types of a language of its own.
/// <summary>What a workflow's input or output holds.</summary>
public enum WorkflowValueType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Float,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An ISO 8601 date or date-time.</summary>
    Datetime,

    /// <summary>Any JSON value.</summary>
    Json,

    /// <summary>The id of a task.</summary>
    TaskRef,

    /// <summary>The id of an agent.</summary>
    AgentRef,
}
