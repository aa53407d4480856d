namespace Synthorg.Gen;

/// <summary>Rows are only added: triggers of the table refuse <c>UPDATE</c> and <c>DELETE</c>, whoever asks.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class AppendOnlyAttribute : Attribute;
