using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Synthorg.Gen.Generator.Analysis;

/// <summary>Calls that begin a write transaction on a scope.</summary>
internal sealed class TransactionCalls(INamedTypeSymbol scope, INamedTypeSymbol transaction)
{
    /// <summary>The code that the call runs in a transaction, where it stands in the call itself.</summary>
    /// <returns><see langword="null"/> for any other call, and in a transaction, where the code is a part of what is there.</returns>
    public IAnonymousFunctionOperation? DelegateOf(IInvocationOperation call) =>
        call.TargetMethod.Name is "WriteAsync" or "TryWriteAsync"
        && IsA(call.TargetMethod.ContainingType, scope)
        && call.Instance?.Type is { } receiver
        && !IsA(receiver, transaction)
        && call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value is IDelegateCreationOperation
        {
            Target: IAnonymousFunctionOperation { Symbol.Parameters.Length: 1 } work,
        }
            ? work
            : null;

    private static bool IsA(ITypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
