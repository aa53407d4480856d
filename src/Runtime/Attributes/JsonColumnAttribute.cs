namespace Synthorg.Gen;

/// <summary>The property's value, a list, a dictionary or a record, is stored as JSON text in one column.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class JsonColumnAttribute : Attribute;
