namespace Synthorg.Gen.Generator.Model;

/// <summary>A <c>[Database]</c> class.</summary>
internal sealed record DatabaseModel
{
    public required TypeName Type { get; init; }

    /// <summary>Keywords and names of the partial declaration, nesting types first: <c>partial class Outer</c>.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    public required int Version { get; init; }

    public required int ApplicationId { get; init; }

    /// <summary>In declaration order.</summary>
    public required EquatableArray<DatabasePropertyModel> Properties { get; init; }

    /// <summary>Row classes (<c>global::</c> names) of all tables: principals before those that refer to them, else by table.</summary>
    public required EquatableArray<string> RowClasses { get; init; }

    /// <summary>The entities behind them. They are no part of what is emitted, which does not depend on them.</summary>
    public EquatableArray<EntityModel> Entities { get; init; }

    /// <summary>Views, virtual tables and triggers, in the order of their creation.</summary>
    public required EquatableArray<SchemaObjectModel> Objects { get; init; }

    /// <summary>Tables, views and triggers that the database no longer has, unquoted.</summary>
    public EquatableArray<string> Dropped { get; init; }

    /// <summary>Steps of a migration that are written by hand, in the order of their versions.</summary>
    public EquatableArray<HandStepModel> HandSteps { get; init; }

    /// <summary>Ready-made repositories, emitted as classes nested in this one.</summary>
    public required EquatableArray<RepositoryModel> ReadyMade { get; init; }
}

/// <summary>A repository property of a <see cref="DatabaseModel"/>.</summary>
/// <param name="Name">The property, escaped.</param>
/// <param name="Accessibility"><c>public</c>, <c>internal</c>, …</param>
/// <param name="Type">The interface.</param>
/// <param name="Class">The emitted class behind it.</param>
internal sealed record DatabasePropertyModel(string Name, string Accessibility, string Type, string Class);
