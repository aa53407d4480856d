using System.Collections.Immutable;

namespace Synthorg.Gen;

/// <summary>One page of a list, and the way to its neighbours.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="items">The rows, in the list's order.</param>
/// <param name="next">Asks for the page behind; <see langword="null"/> when this one is the last.</param>
/// <param name="previous">Asks for the page before; <see langword="null"/> when this one is the first.</param>
public sealed class Page<T>(ImmutableArray<T> items, PageRequest? next, PageRequest? previous)
{
    /// <summary>The rows, in the list's order.</summary>
    public ImmutableArray<T> Items { get; } = items.IsDefault ? [] : items;

    /// <summary>Asks for the page behind; <see langword="null"/> when this one is the last.</summary>
    public PageRequest? Next { get; } = next;

    /// <summary>Asks for the page before; <see langword="null"/> when this one is the first.</summary>
    public PageRequest? Previous { get; } = previous;
}
