using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Synthorg.Entities;

/// <summary>The rules of properties, each once. What breaks one is refused by an <see cref="ArgumentException"/> with its name.</summary>
/// <remarks>Messages never hold the refused value: it may be a secret.</remarks>
internal static class Ensure
{
    // Comparing each with each allocates nothing, and entities hold a handful; a set keeps long lists from going quadratic.
    private const int FewValues = 16;

    /// <summary>At least one character that is not white space.</summary>
    public static string NotBlank(string? value, [CallerMemberName] string property = "") =>
        string.IsNullOrWhiteSpace(value) ? throw Refused("must not be blank", property) : value;

    /// <inheritdoc cref="NotBlank"/>
    public static string? NotBlankOrNull(string? value, [CallerMemberName] string property = "") =>
        value is null ? null : NotBlank(value, property);

    public static T NotNull<T>(T? value, [CallerMemberName] string property = "")
        where T : class => value ?? throw Refused("must not be null", property);

    /// <summary>Neither infinite nor not a number.</summary>
    public static T Finite<T>(T value, [CallerMemberName] string property = "")
        where T : struct, INumber<T> => T.IsFinite(value) ? value : throw Refused("must be finite", property);

    /// <summary>Zero or more, and finite.</summary>
    public static T NonNegative<T>(T value, [CallerMemberName] string property = "")
        where T : struct, INumber<T> =>
        Finite(value, property) >= T.Zero ? value : throw Refused("must not be negative", property);

    /// <inheritdoc cref="NonNegative{T}(T, string)"/>
    public static T? NonNegative<T>(T? value, [CallerMemberName] string property = "")
        where T : struct, INumber<T> => value is { } number ? NonNegative(number, property) : null;

    /// <summary>An ISO 8601 calendar date or date-time in extended form, kept as given.</summary>
    public static string? Iso8601OrNull(string? value, [CallerMemberName] string property = "") =>
        value is null || Iso8601.IsDateOrDateTime(value)
            ? value
            : throw Refused("must be an ISO 8601 calendar date or date-time in extended form", property);

    /// <summary>No element is null; <see langword="default"/> becomes empty.</summary>
    public static ImmutableArray<T> NoNulls<T>(ImmutableArray<T> values, [CallerMemberName] string property = "")
        where T : class
    {
        if (values.IsDefaultOrEmpty)
        {
            return [];
        }

        foreach (T? value in values)
        {
            if (value is null)
            {
                throw Refused("must not hold null", property);
            }
        }

        return values;
    }

    /// <summary>No element is null, none occurs twice (compared by ordinals); <see langword="default"/> becomes empty.</summary>
    public static ImmutableArray<string> Distinct(ImmutableArray<string> values, [CallerMemberName] string property = "")
    {
        values = NoNulls(values, property);
        return HasTwice(values.AsSpan()) ? throw Refused("must not hold a value twice", property) : values;
    }

    /// <summary>No key is blank or occurs twice, no value is null; <see langword="default"/> becomes empty.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> DistinctKeys(
        ImmutableArray<KeyValuePair<string, string>> pairs, [CallerMemberName] string property = "")
    {
        if (pairs.IsDefaultOrEmpty)
        {
            return [];
        }

        foreach ((string? key, string? value) in pairs)
        {
            NotBlank(key, property);
            NotNull(value, property);
        }

        Distinct([.. pairs.Select(static pair => pair.Key)], property);
        return pairs;
    }

    /// <summary>A rule across properties.</summary>
    /// <param name="isKept">The rule holds.</param>
    /// <param name="rule">The rule, as the end of a sentence that begins with the property.</param>
    /// <param name="property">The property to change; of several, the one that depends on the others.</param>
    public static void That([DoesNotReturnIf(false)] bool isKept, string rule, string property)
    {
        if (!isKept)
        {
            throw Refused(rule, property);
        }
    }

    private static bool HasTwice(ReadOnlySpan<string> values)
    {
        if (values.Length <= FewValues)
        {
            for (int i = 1; i < values.Length; i++)
            {
                if (values[..i].Contains(values[i]))
                {
                    return true;
                }
            }

            return false;
        }

        var seen = new HashSet<string>(values.Length, StringComparer.Ordinal);
        foreach (string value in values)
        {
            if (!seen.Add(value))
            {
                return true;
            }
        }

        return false;
    }

    private static ArgumentException Refused(string rule, string property) => new($"{property} {rule}.", property);
}
