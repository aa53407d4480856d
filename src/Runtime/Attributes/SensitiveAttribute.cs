namespace Synthorg.Gen;

/// <summary>
/// The value is nobody's to see: it is in no message, log or trace, and a partial record's <see cref="object.ToString"/> leaves it out.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SensitiveAttribute : Attribute;
