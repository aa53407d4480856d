using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads parameters that only writes have: collections of entities, values that are set or expected, patches.</summary>
internal sealed class WriteParameterParser(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
{
    /// <summary>Attributes that exclude other roles.</summary>
    public static IEnumerable<string> Attributes { get; } = [KnownNames.Set, KnownNames.Expected];

    private readonly SetParser _sets = new(entity, entityType, findings);

    /// <returns><see langword="false"/> for a parameter of another kind.</returns>
    public bool TryAssign(IParameterSymbol parameter, IMethodSymbol method, MethodParameters parameters)
    {
        WriteParameters writes = parameters.Writes;
        if (parameter.Attribute(KnownNames.Set) is { } set)
        {
            writes.Roles.Add((Naming.Escape(parameter.Name), "[Set]"));
            Add(_sets.Setter(parameter, method, set), writes.Sets, parameter, method);
        }
        else if (parameter.Attribute(KnownNames.Expected) is { } expected)
        {
            writes.Roles.Add((Naming.Escape(parameter.Name), "[Expected]"));
            Add(_sets.Expectation(parameter, method, expected), writes.Expected, parameter, method);
        }
        else if (PatchParser.PatchOf(parameter.Type) is { } patch)
        {
            RefuseIf(writes.Patch is not null, parameter, method, "the method has its patch already");
            writes.Roles.Add((Naming.Escape(parameter.Name), "a patch"));
            writes.Patch = new PatchParser(entity, entityType, findings).Parse(parameter, method, patch);
        }
        else if (ElementOf(parameter.Type) is { } element)
        {
            bool isNullable = parameter.Type.NullableAnnotation == NullableAnnotation.Annotated || parameter.Type.IsNullableValueType;
            RefuseIf(parameters.Entity is not null || writes.Rows is not null, parameter, method, "the method has its entity already");
            RefuseIf(isNullable, parameter, method, "null is no collection; an empty one writes nothing");
            RefuseIf(
                element.NullableAnnotation == NullableAnnotation.Annotated, parameter, method, "none of its elements may be null");
            writes.Rows = Naming.Escape(parameter.Name);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Refuses what the verb has no use for.</summary>
    public void CheckRoles(MethodDeclaration method)
    {
        WriteParameters writes = method.Parameters.Writes;
        bool writesEntities = method.Verb is Verb.Insert or Verb.Upsert or Verb.Update or Verb.Delete;
        if (writes.Rows is { } rows && !writesEntities)
        {
            Refuse(rows, method, $"[{method.Verb}] takes no whole entity");
        }

        string? whole = writes.Rows ?? method.Parameters.Entity;
        bool sets = writes.Roles.Exists(static role => role.Role != "[Expected]");
        foreach ((string parameter, string role) in writes.Roles)
        {
            string? reason = method.Verb != Verb.Update ? $"{role} has a place in an [Update] only"
                : whole is not null ? $"{role} and a whole entity exclude each other"
                : !sets ? "there is no [Set] and no patch for it"
                : null;
            if (reason is not null)
            {
                Refuse(parameter, method, reason);
            }
        }
    }

    private void Add(AssignmentModel? assignment, List<AssignmentModel> assignments, IParameterSymbol parameter, IMethodSymbol method)
    {
        if (assignment is not null)
        {
            string property = assignment.Column.Property.TrimStart('@');
            bool isTwice = assignments.Exists(other => other.Column.Property == assignment.Column.Property);
            RefuseIf(isTwice, parameter, method, $"the method has its value of '{property}' already");
            assignments.Add(assignment);
        }
    }

    /// <summary>The element of a collection of entities; <see langword="null"/> for any other type.</summary>
    private ITypeSymbol? ElementOf(ITypeSymbol type) =>
        JsonCollections.Of(type.WithoutNullable) is { JsonKind: JsonKind.List, Element: var element }
            && SymbolEqualityComparer.Default.Equals(element, entityType) ? element : null;

    private void RefuseIf(bool isRefused, IParameterSymbol parameter, IMethodSymbol method, string reason)
    {
        if (isRefused)
        {
            findings.Add(Descriptors.MisplacedParameter, parameter, parameter.Name, method.Name, reason);
        }
    }

    private void Refuse(string parameter, MethodDeclaration method, string reason)
    {
        IParameterSymbol symbol = method.Symbol.Parameters.First(candidate => Naming.Escape(candidate.Name) == parameter);
        RefuseIf(true, symbol, method.Symbol, reason);
    }
}
