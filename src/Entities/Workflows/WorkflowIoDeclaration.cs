using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>An input or an output of a workflow.</summary>
public sealed record WorkflowIoDeclaration : IValidated
{
    /// <summary>Its name; not blank.</summary>
    public required string Name { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What it holds.</summary>
    public required WorkflowValueType Type { get; init; }

    /// <summary>Whether it must be given; then it has no default.</summary>
    public bool Required { get; init; } = true;

    /// <summary>What it holds where nothing is given, a value of its type; <see langword="null"/> for nothing.</summary>
    public JsonText? Default { get; init => field = value is { IsNull: true } ? null : value; }

    /// <summary>What it is for, in words; may be empty.</summary>
    public string Description { get; init => field = Ensure.NotNull(value); } = "";

    /// <summary>Checks the rules across properties.</summary>
    /// <exception cref="ArgumentException">What must be given has a default, or the default is no value of the type.</exception>
    public void Validate()
    {
        Ensure.That(!Required || Default is null, "must not be set where a value must be given", nameof(Default));
        Ensure.That(Default is null || WorkflowValues.Fits(Default, Type), "must be a value of the declared type", nameof(Default));
    }
}
