using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Synthorg.Gen.Generator.Diagnostics;

namespace Synthorg.Gen.Generator.Analysis;

/// <summary>
/// Finds a database, or any scope, that is used where its own write transaction runs: in the delegate that its <c>WriteAsync</c> is given.
/// What is called by the delegate is not looked into; there the runtime refuses the write.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OwnTransactionAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ScopeInOwnTransaction];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Scope) is { } scope
                && start.Compilation.GetTypeByMetadataName(KnownNames.AnyTransaction) is { } transaction)
            {
                var calls = new TransactionCalls(scope, transaction);
                start.RegisterOperationAction(operation => Check(operation, calls), OperationKind.Invocation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, TransactionCalls calls)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (calls.DelegateOf(invocation) is { } work && invocation.Instance is { } scope)
        {
            foreach (IOperation use in UsesOf(scope, work.Body, calls))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.ScopeInOwnTransaction, use.Syntax.GetLocation(), use.Syntax.ToString(), work.Symbol.Parameters[0].Name));
            }
        }
    }

    /// <summary>Where the scope stands; what lies in a delegate of a transaction of the same scope is left to that one.</summary>
    private static IEnumerable<IOperation> UsesOf(IOperation scope, IOperation within, TransactionCalls calls)
    {
        foreach (IOperation part in within.ChildOperations)
        {
            if (Places.IsUse(part, scope))
            {
                yield return part;
            }
            else if (part is not INameOfOperation && !(within is IInvocationOperation call && IsDelegateOfSame(part, call, scope, calls)))
            {
                foreach (IOperation use in UsesOf(scope, part, calls))
                {
                    yield return use;
                }
            }
        }
    }

    private static bool IsDelegateOfSame(IOperation part, IInvocationOperation call, IOperation scope, TransactionCalls calls) =>
        part is IArgumentOperation
        && call.Instance is { } instance
        && Places.AreSame(instance, scope)
        && calls.DelegateOf(call) is not null;
}
