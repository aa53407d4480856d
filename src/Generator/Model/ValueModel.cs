namespace Synthorg.Gen.Generator.Model;

/// <summary>A C# type and its stored form: of a column, a parameter, or a scalar inside JSON.</summary>
internal sealed record ValueModel
{
    public required StoredForm Form { get; init; }

    /// <summary>The type without its nullability, <c>global::</c> where it is no keyword.</summary>
    public required string Type { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>Set for both enum forms.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>Set when <see cref="Type"/> is a one-field struct: <see cref="Form"/> is then its field's.</summary>
    public WrapperModel? Wrapper { get; init; }

    /// <summary>Set when a converter of the user's stands between the type and what is stored, whose form and enum are then here.</summary>
    public ConverterModel? Converter { get; init; }

    /// <summary>What stands at the top of <see cref="StoredForm.RawJson"/>.</summary>
    public JsonTop Top { get; init; }

    /// <summary>The <c>global::</c> name of the context; set for <see cref="StoredForm.ContextJson"/>.</summary>
    public string? Context { get; init; }

    /// <summary>The row class has a reader and a binder for the column alone.</summary>
    public bool IsDocument => Form is StoredForm.Json or StoredForm.ContextJson;

    /// <summary>Set for <see cref="StoredForm.Json"/>.</summary>
    public JsonNode? Json { get; init; }
}

/// <summary>A struct that is stored as its only field.</summary>
/// <param name="Member">The property that gives the field's value; the constructor takes it alone.</param>
internal sealed record WrapperModel(string Member);
