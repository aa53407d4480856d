using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Synthorg.Gen.Generator.Tests.Harness;

/// <summary>Follows each text that becomes SQL back to where it comes from, as the compiler binds it.</summary>
/// <remarks>
/// A text becomes SQL where it is given for a parameter called <c>sql</c>, or one marked as SQL, or a list of conditions of a statement;
/// and where it is assigned to <c>CommandText</c>. Such a parameter handed on is followed at its callers.
/// </remarks>
internal sealed class SqlFlow(SemanticModel model)
{
    private static readonly string[] s_lists = ["always", "optional", "behind", "before"];

    // What emitted code hands in: looked at there.
    private static readonly string[] s_definitions = ["Sql", "CreateTable"];

    /// <summary>Every piece of SQL that is neither constant nor a number.</summary>
    public IEnumerable<string> Pieces(SyntaxTree file) =>
        from sink in Sinks(file.GetRoot())
        from piece in Unknown(sink, [])
        let place = file.GetLineSpan(piece.Span).StartLinePosition.Line + 1
        select $"{MemberOf(piece)}: {piece} ({Path.GetFileName(file.FilePath)}, line {place})";

    private IEnumerable<ExpressionSyntax> Sinks(SyntaxNode root)
    {
        foreach (ArgumentSyntax argument in root.DescendantNodes().OfType<ArgumentSyntax>())
        {
            if (ParameterOf(argument) is { } parameter && IsSql(parameter))
            {
                yield return argument.Expression;
            }
        }

        foreach (AssignmentExpressionSyntax assignment in root.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            if (model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol property
                && (property.Name == "CommandText" || (s_definitions.Contains(property.Name) && HasSyntax(property))))
            {
                yield return assignment.Right;
            }
        }
    }

    private IParameterSymbol? ParameterOf(ArgumentSyntax argument)
    {
        if (argument.Parent is not BaseArgumentListSyntax { Parent: { } call } list
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        return argument.NameColon is { } name
            ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name.Name.Identifier.Text)
            : method.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument))
                ?? method.Parameters.LastOrDefault(static parameter => parameter.IsParams);
    }

    private static bool IsSql(IParameterSymbol parameter) =>
        (parameter.Name == "sql" && parameter.Type.SpecialType == SpecialType.System_String)
        || HasSyntax(parameter)
        || (s_lists.Contains(parameter.Name) && parameter.ContainingType.Name.EndsWith("Statement", StringComparison.Ordinal));

    private static bool HasSyntax(ISymbol symbol) => symbol.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Name == "StringSyntaxAttribute"
        && attribute.ConstructorArguments is [{ Value: string syntax }, ..] && syntax.Equals("sql", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<ExpressionSyntax> Unknown(ExpressionSyntax text, HashSet<ISymbol> seen)
    {
        if (model.GetConstantValue(text).HasValue || IsNumber(text))
        {
            return [];
        }

        return text switch
        {
            ParenthesizedExpressionSyntax inner => Unknown(inner.Expression, seen),
            PostfixUnaryExpressionSyntax suppressed => Unknown(suppressed.Operand, seen),
            ConditionalExpressionSyntax choice => [.. Unknown(choice.WhenTrue, seen), .. Unknown(choice.WhenFalse, seen)],
            BinaryExpressionSyntax sum => [.. Unknown(sum.Left, seen), .. Unknown(sum.Right, seen)],
            SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Unknown(arm.Expression, seen)),
            InterpolatedStringExpressionSyntax parts =>
                parts.Contents.OfType<InterpolationSyntax>().SelectMany(hole => Unknown(hole.Expression, seen)),
            CollectionExpressionSyntax list => list.Elements.SelectMany(element => Unknown(element switch
            {
                ExpressionElementSyntax single => single.Expression,
                SpreadElementSyntax many => many.Expression,
                _ => text,
            }, seen)),
            InvocationExpressionSyntax call => OfCall(call, seen),
            _ => OfSymbol(text, seen),
        };
    }

    private bool IsNumber(ExpressionSyntax text) => model.GetTypeInfo(text).Type?.SpecialType
        is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_UInt64;

    // What only changes the form of a text is seen through.
    private IEnumerable<ExpressionSyntax> OfCall(InvocationExpressionSyntax call, HashSet<ISymbol> seen) =>
        model.GetSymbolInfo(call).Symbol switch
        {
            IMethodSymbol { ContainingType.Name: "SqlNames" } => [], // What comes out is a name or a text, in quotes.
            IMethodSymbol { Name: "Trim" or "TrimEnd" } when call.Expression is MemberAccessExpressionSyntax access =>
                Unknown(access.Expression, seen),
            IMethodSymbol { Name: "Create", ContainingType.SpecialType: SpecialType.System_String } =>
                Unknown(call.ArgumentList.Arguments[^1].Expression, seen),
            IMethodSymbol { Name: "Invariant", ContainingType.Name: "FormattableString" } =>
                Unknown(call.ArgumentList.Arguments[0].Expression, seen),
            _ => [call],
        };

    private IEnumerable<ExpressionSyntax> OfSymbol(ExpressionSyntax text, HashSet<ISymbol> seen)
    {
        switch (model.GetSymbolInfo(text).Symbol)
        {
            case IParameterSymbol parameter when IsSql(parameter):
            case IPropertySymbol property when s_definitions.Contains(property.Name):
                return [];
            case ILocalSymbol local:
                return seen.Add(local) ? OfLocal(text, local, seen) : [];
            case IFieldSymbol { IsReadOnly: true, DeclaringSyntaxReferences: [var declaration] }
                when declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }:
                return value.SyntaxTree == model.SyntaxTree ? Unknown(value, seen) : [text];
            default:
                return [text];
        }
    }

    // What it begins with, and all that it is set to later.
    private IEnumerable<ExpressionSyntax> OfLocal(ExpressionSyntax text, ILocalSymbol local, HashSet<ISymbol> seen)
    {
        SyntaxNode declaration = local.DeclaringSyntaxReferences[0].GetSyntax();
        SyntaxNode scope = declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
        IEnumerable<ExpressionSyntax> values = scope.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left).Symbol, local))
            .Select(static assignment => assignment.Right);
        return declaration is VariableDeclaratorSyntax { Initializer.Value: { } first }
            ? values.Prepend(first).SelectMany(value => Unknown(value, seen))
            : declaration is VariableDeclaratorSyntax ? values.SelectMany(value => Unknown(value, seen))
            : [text];
    }

    private static string MemberOf(SyntaxNode node)
    {
        MemberDeclarationSyntax? member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>(
            static member => member is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax);
        string type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.Text ?? "";
        return member switch
        {
            MethodDeclarationSyntax method => $"{type}.{method.Identifier.Text}",
            PropertyDeclarationSyntax property => $"{type}.{property.Identifier.Text}",
            _ => type,
        };
    }
}
