namespace Synthorg.Gen;

/// <summary>The property's value, a list, a dictionary or a record, is stored as JSON text in one column.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class JsonColumnAttribute : Attribute
{
    /// <summary>What stands at the top of the text; a column of another shape is refused by <see cref="DerivedChecks.Json"/>.</summary>
    public JsonShape Shape { get; init; }

    /// <summary>Whether a <see cref="string"/> property is JSON text itself: checked when written and read, kept byte for byte.</summary>
    public bool Raw { get; init; }

    /// <summary>
    /// The <c>System.Text.Json.Serialization.JsonSerializerContext</c> that reads and writes the property's type;
    /// <see langword="null"/> when the generator does.
    /// </summary>
    public Type? Context { get; init; }
}
