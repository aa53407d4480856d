using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>What <c>[Column]</c> says of a property, ours or that of DataAnnotations.</summary>
internal sealed record ColumnWords
{
    private static readonly ColumnWords s_none = new();

    public string? Name { get; private init; }

    /// <summary>The declared type, verbatim.</summary>
    public string? Type { get; private init; }

    /// <summary>Negative when not given.</summary>
    public int Order { get; private init; } = -1;

    public string? Collation { get; private init; }

    /// <summary><see langword="null"/> when not given.</summary>
    public bool? NotNull { get; private init; }

    public bool AsNumber { get; private init; }

    /// <summary>Where the attribute is written; <see langword="null"/> without one.</summary>
    public Location? Location { get; private init; }

    public static ColumnWords Of(IPropertySymbol property)
    {
        if (property.Attribute(KnownNames.Column) is { } ours)
        {
            return new ColumnWords
            {
                Name = ours.FirstText,
                Type = ours.Named<string>("Type"),
                Order = ours.Named("Order", -1),
                Collation = ours.Named<string>("Collation"),
                NotNull = ours.HasNamed("NotNull") ? ours.Named<bool>("NotNull") : null,
                AsNumber = ours.Named<bool>("AsNumber"),
                Location = ours.Location,
            };
        }

        return property.Attribute(KnownNames.AnnotatedColumn) is not { } theirs ? s_none : new ColumnWords
        {
            Name = theirs.FirstText,
            Type = theirs.Named<string>("TypeName"),
            Order = theirs.Named("Order", -1),
            Location = theirs.Location,
        };
    }

    /// <summary>Says what would be passed over: one of both kinds on one property, and an order that is none.</summary>
    public static void Check(IPropertySymbol property, Findings findings)
    {
        if (property.Attribute(KnownNames.Column) is { } ours && ours.HasNamed("Order") && ours.Named("Order", 0) < 0)
        {
            Refuse(property, ours.Location, "Order begins at 0", findings);
        }

        if (property.Attribute(KnownNames.AnnotatedColumn) is { } theirs && property.HasAttribute(KnownNames.Column))
        {
            findings.Add(
                Descriptors.AnnotationConflict,
                theirs.Location ?? property.Locations.FirstOrDefault(),
                property.Name,
                "Column",
                "Synthorg.Gen's [Column] stands beside it; keep one");
        }
    }

    /// <summary>Refuses <c>AsNumber</c> on what is stored otherwise anyway.</summary>
    public void CheckNumber(IPropertySymbol property, ValueModel value, Findings findings)
    {
        if (AsNumber && value is { Converter: null, Enum: null })
        {
            Refuse(property, Location, "AsNumber is for an enum", findings);
        }
    }

    private static void Refuse(IPropertySymbol property, Location? location, string reason, Findings findings) => findings.Add(
        Descriptors.MisplacedAttribute, location ?? property.Locations.FirstOrDefault(), "Column", property.Name, reason);
}
