using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads the steps of a migration that are written by hand: methods marked <c>[Migration]</c> of a database class.</summary>
internal static class HandStepParser
{
    /// <summary>In the order of their versions.</summary>
    public static EquatableArray<HandStepModel> Parse(INamedTypeSymbol database, int version, Findings findings)
    {
        var steps = new List<(HandStepModel Model, IMethodSymbol Method)>();
        foreach (IMethodSymbol method in database.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Attribute(KnownNames.Migration) is { } attribute)
            {
                var step = new HandStepModel(
                    Naming.Escape(method.Name),
                    attribute.Named("From", 0),
                    attribute.Named("To", 0),
                    attribute.Named<bool>("BeforeSchema"));
                Check(step, method, version, findings);
                steps.Add((step, method));
            }
        }

        foreach (IGrouping<bool, (HandStepModel Model, IMethodSymbol Method)> moment in steps
            .GroupBy(static step => step.Model.IsBeforeSchema))
        {
            CheckOrder([.. moment.OrderBy(static step => step.Model.From)], findings);
        }

        return steps.Select(static step => step.Model).OrderBy(static step => step.From).ToEquatableArray();
    }

    private static void Check(HandStepModel step, IMethodSymbol method, int version, Findings findings)
    {
        string? reason = !method.IsStatic ? "it is not static"
            : method.IsGenericMethod ? "it is generic"
            : !method.ReturnsVoid || method.IsAsync ? "it gives something back, or is asynchronous"
            : method.Parameters is not [{ RefKind: RefKind.None } only] || !only.Type.HasMetadataName(KnownNames.SqliteConnection)
                ? "it does not take a SqliteConnection alone"
            : step.From < 1 ? "From is below 1"
            : step.To <= step.From ? "To is not above From"
            : step.To > version ? FormattableString.Invariant($"it leads to {step.To}, and the database has the version {version}")
            : null;
        if (reason is not null)
        {
            Refuse(method, reason, findings);
        }
    }

    private static void CheckOrder(List<(HandStepModel Model, IMethodSymbol Method)> steps, Findings findings)
    {
        for (int i = 1; i < steps.Count; i++)
        {
            HandStepModel earlier = steps[i - 1].Model;
            HandStepModel later = steps[i].Model;
            string? reason = later.From < earlier.To ? $"it overlaps '{earlier.Method}'"
                : later.From > earlier.To
                    ? FormattableString.Invariant($"'{earlier.Method}' leads to {earlier.To}: there is no step from there")
                : null;
            if (reason is not null)
            {
                Refuse(steps[i].Method, reason, findings);
            }
        }
    }

    private static void Refuse(IMethodSymbol method, string reason, Findings findings) =>
        findings.Add(Descriptors.InvalidMigrationStep, method, method.Name, reason);
}
