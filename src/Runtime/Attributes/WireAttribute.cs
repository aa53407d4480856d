namespace Synthorg.Gen;

/// <summary>The text that stands for an enum member in the database, instead of its name in snake case.</summary>
/// <param name="text">Compared byte for byte, so upper and lower case differ.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WireAttribute(string text) : Attribute
{
    /// <summary>The member's text.</summary>
    public string Text { get; } = text;
}
