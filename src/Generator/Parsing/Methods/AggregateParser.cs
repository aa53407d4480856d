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

    private static string? Refusal(ColumnModel column, AggregateFunction function) =>
        !Enum.IsDefined(typeof(AggregateFunction), function) ? "there is no such aggregate"
        : Comparisons.OrderRefusal(column) is { } reason ? reason
        : function is AggregateFunction.Sum or AggregateFunction.Average ? (IsNumber(column) ? null : "it is no number")
        : ColumnForms.IsOrdered(column.Value.Form) ? null
        : "its values have no order";

    private static bool IsNumber(ColumnModel column) => column.Value is { Enum: null, Form: not StoredForm.Boolean }
        && ColumnForms.TypeOf(column.Value.Form) is "INTEGER" or "REAL";

    private AggregateMethod? Result(MethodDeclaration method, ColumnModel column, AggregateFunction function)
    {
        ITypeSymbol? type = method.Found.Type;
        ValueModel? value = type is null ? null : StoredForms.Of(type.WithoutNullable, column.Value.Form == StoredForm.EnumNumber);
        bool isNullable = type?.AllowsNull ?? false;
        string expected = Expected(column, function);
        bool fits = value is not null
            && (value.Type == column.Value.Type || (IsLongSum(value, function) && IsInteger(column)))
            && function != AggregateFunction.Average;
        fits |= value?.Form == StoredForm.Double && function is AggregateFunction.Average or AggregateFunction.Sum;
        if (!fits || (!isNullable && function != AggregateFunction.Sum))
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
            Result = value!,
            IsNullable = isNullable,
        };
    }

    private static bool IsLongSum(ValueModel value, AggregateFunction function) =>
        function == AggregateFunction.Sum && value is { Form: StoredForm.Int64, Wrapper: null };

    private static bool IsInteger(ColumnModel column) => ColumnForms.TypeOf(column.Value.Form) == "INTEGER";

    private static string Expected(ColumnModel column, AggregateFunction function) => function switch
    {
        AggregateFunction.Average => "double?: null over no rows",
        AggregateFunction.Sum => IsInteger(column) ? "long, or the property's type" : "double, or the property's type",
        _ => $"{column.Value.Type.Replace("global::", "")}?: null over no rows",
    };
}
