using Microsoft.CodeAnalysis;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Why emitted code could not name a type or make objects of it.</summary>
internal static class TypeRefusals
{
    /// <summary>The reason for which <paramref name="type"/> cannot be an entity; <see langword="null"/> when it can.</summary>
    public static string? Of(INamedTypeSymbol type) =>
        Unnameable(type)
        ?? (type.IsStatic ? "static"
            : type.IsAbstract ? "abstract"
            : type.IsRefLikeType ? "a ref struct"
            : null);

    /// <summary>The reason for which emitted code cannot name <paramref name="type"/>.</summary>
    public static string? Unnameable(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            string? reason = part.IsGenericType ? "generic, or lies in a generic type"
                : part.IsFileLocal ? "local to its file"
                : part.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
                    ? "not accessible outside its enclosing type"
                    : null;
            if (reason is not null)
            {
                return reason;
            }
        }

        return null;
    }
}
