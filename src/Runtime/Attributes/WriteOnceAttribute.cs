namespace Synthorg.Gen;

/// <summary>The column keeps what was inserted: updates and upserts of an existing row leave it as it is.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WriteOnceAttribute : Attribute;
