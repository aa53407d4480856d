using System.Collections.Immutable;
using System.Text.Json;
using Synthorg.Gen;

namespace Synthorg.Service;

/// <summary>Who gets a task.</summary>
internal sealed record Assignment(string AgentId);

/// <summary>What something costs, in US dollars.</summary>
internal sealed record Total(double CostUsd);

/// <summary>Some of a list, and how to ask for its neighbours.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">For the parameter <c>after</c>; null at the end.</param>
/// <param name="Previous">For the parameter <c>before</c>; null at the beginning.</param>
internal sealed record PageOf<T>(ImmutableArray<T> Items, string? Next, string? Previous);

internal static class Requests
{
    public static PageOf<T> Answer<T>(Page<T> page) => new(page.Items, page.Next?.Token, page.Previous?.Token);

    /// <exception cref="ArgumentException">Both tokens are given, or one of them is none, or the size is below 1.</exception>
    public static PageRequest Page(string? after, string? before, int? size) => (after, before) switch
    {
        (null, null) => PageRequest.First(size ?? 50),
        ({ } token, null) => PageRequest.After(token, size ?? 50),
        (null, { } token) => PageRequest.Before(token, size ?? 50),
        _ => throw new ArgumentException("Ask for what is after or for what is before, not for both.", nameof(before)),
    };

    /// <summary>A member by its name in snake case.</summary>
    /// <exception cref="ArgumentException">There is no such member.</exception>
    public static T? Member<T>(string? text)
        where T : struct, Enum
    {
        if (text is null)
        {
            return null;
        }

        foreach (T member in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString()) == text)
            {
                return member;
            }
        }

        throw new ArgumentException($"There is no such {typeof(T).Name}.", nameof(text));
    }
}
