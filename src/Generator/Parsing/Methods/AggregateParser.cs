using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

internal sealed class AggregateParser(EntityModel entity, Findings findings)
{
    public AggregateMethod? Parse(MethodDeclaration method)
    {
        method.Refuse(findings, "[Aggregate]", entity: true, bounds: true);
        AttributeData attribute = method.Symbol.Attribute(KnownNames.Aggregate)!;
        if (attribute.ConstructorArguments is not [{ Value: int function }, { Value: string named }])
        {
            findings.LeaveToCompiler();
            return null;
        }

        ColumnModel? column = entity.Columns.FirstOrDefault(candidate => candidate.Property == Naming.Escape(named));
        Location? location = attribute.Location ?? method.Symbol.Locations.FirstOrDefault();
        if (column is null)
        {
            findings.Add(Descriptors.UnknownMethodProperty, location, "Aggregate", method.Symbol.Name, named, entity.Type.Name);
            return null;
        }

        if (Refusal(column, (AggregateFunction)function) is { } reason)
        {
            findings.Add(Descriptors.Incomparable, location, column.Property.TrimStart('@'), "aggregated", reason);
            return null;
        }

        return Result(method, column, (AggregateFunction)function);
    }

    /// <summary>Why a column cannot be aggregated so; <see langword="null"/> when it can.</summary>
    public static string? Refusal(ColumnModel column, AggregateFunction function) =>
        function is < AggregateFunction.Sum or > AggregateFunction.Average ? "there is no such aggregate"
        : Comparisons.OrderRefusal(column) is { } reason ? reason
        : function is AggregateFunction.Sum or AggregateFunction.Average ? NumberRefusal(column)
        : ColumnForms.IsOrdered(column.Value.Form) ? null
        : "its values have no order";

    /// <summary>The form of an aggregate's result: the column's own, where it is of the column's type.</summary>
    public static ValueModel? ValueOf(ITypeSymbol type, ColumnModel column) => type.Global == column.Value.Type
        ? column.Value
        : StoredForms.Of(type, column.Value.Form == StoredForm.EnumNumber);

    private static string? NumberRefusal(ColumnModel column) =>
        column.Value.Converter is not null ? "only its converter knows what its numbers mean"
        : column.Value is { Enum: null, Form: not StoredForm.Boolean }
            && ColumnForms.TypeOf(column.Value.Form) is "INTEGER" or "REAL" ? null
        : "it is no number";

    private AggregateMethod? Result(MethodDeclaration method, ColumnModel column, AggregateFunction function)
    {
        ITypeSymbol? type = method.Found.Type;
        ValueModel? value = type is null ? null : ValueOf(type.WithoutNullable, column);
        bool isNullable = type?.AllowsNull ?? false;
        string expected = Expected(column, function);
        if (value is null || !Fits(value, column, function) || (!isNullable && function != AggregateFunction.Sum))
        {
            string shown = method.Symbol.ReturnType.ToDisplayString();
            findings.Add(Descriptors.WrongReturnType, method.Symbol, method.Symbol.Name, shown, $"this aggregate gives {expected}");
            return null;
        }

        return new AggregateMethod
        {
            Name = method.Name,
            Identifier = method.Identifier,
            ReturnType = method.ReturnType,
            Return = new ReturnModel(ReturnShape.Scalar, method.Found.Wrapper, method.Type),
            Parameters = method.ParameterModels,
            CancellationToken = method.Parameters.CancellationToken,
            Filters = method.Filters,
            Function = function,
            Column = column,
            Result = value,
            IsNullable = isNullable,
        };
    }

    /// <summary>Whether the aggregate's result can be read as <paramref name="value"/>.</summary>
    public static bool Fits(ValueModel value, ColumnModel column, AggregateFunction function) => function switch
    {
        AggregateFunction.Average => value.Form == StoredForm.Double,
        AggregateFunction.Sum => value.Type == column.Value.Type || value.Form == StoredForm.Double
            || (IsLongSum(value, function) && IsInteger(column)),
        _ => value.Type == column.Value.Type,
    };

    private static bool IsLongSum(ValueModel value, AggregateFunction function) =>
        function == AggregateFunction.Sum && value is { Form: StoredForm.Int64, Wrapper: null };

    private static bool IsInteger(ColumnModel column) => ColumnForms.TypeOf(column.Value.Form) == "INTEGER";

    /// <summary>What the result may be, for a message.</summary>
    public static string Expected(ColumnModel column, AggregateFunction function) => function switch
    {
        AggregateFunction.Average => "double?: null over no rows",
        AggregateFunction.Sum => IsInteger(column) ? "long, or the property's type" : "double, or the property's type",
        _ => $"{column.Value.Type.Replace("global::", "")}?: null over no rows",
    };
}
