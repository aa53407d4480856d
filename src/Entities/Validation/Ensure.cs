using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>The rules of properties, each once. What breaks one is refused by an <see cref="ArgumentException"/> with its name.</summary>
/// <remarks>Messages never hold the refused value: it may be a secret.</remarks>
internal static class Ensure
{
    // Comparing each with each allocates nothing, and entities hold a handful; a set keeps long lists from going quadratic.
    private const int FewValues = 16;

    private static readonly SearchValues<char> s_lowerHexDigits = SearchValues.Create("0123456789abcdef");

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

    /// <summary>Within bounds that are both allowed, and finite.</summary>
    public static double? Between(double? value, double least, double most, [CallerMemberName] string property = "") =>
        value is null || (value >= least && value <= most)
            ? value
            : throw Refused(FormattableString.Invariant($"must be from {least} to {most}"), property);

    /// <summary>One or more.</summary>
    public static int Positive(int value, [CallerMemberName] string property = "") =>
        value >= 1 ? value : throw Refused("must be 1 or more", property);

    /// <summary>An ISO 8601 calendar date or date-time in extended form, kept as given.</summary>
    public static string Iso8601(string? value, [CallerMemberName] string property = "") =>
        value is not null && Entities.Iso8601.IsDateOrDateTime(value)
            ? value
            : throw Refused("must be an ISO 8601 calendar date or date-time in extended form", property);

    /// <inheritdoc cref="Iso8601"/>
    public static string? Iso8601OrNull(string? value, [CallerMemberName] string property = "") =>
        value is null ? null : Iso8601(value, property);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Sha256Hex(string? value, [CallerMemberName] string property = "") =>
        value is { Length: 64 } && !value.AsSpan().ContainsAnyExcept(s_lowerHexDigits)
            ? value
            : throw Refused("must be 64 lower-case hexadecimal digits", property);

    /// <summary>Well-formed JSON, kept as given.</summary>
    public static string Json(string? value, [CallerMemberName] string property = "") =>
        JsonText.TryParse(value, out _) ? value : throw Refused("must be well-formed JSON", property);

    /// <summary>A well-formed JSON object, kept as given.</summary>
    public static string JsonObject(string? value, [CallerMemberName] string property = "") =>
        Json(value, property).AsSpan().TrimStart()[0] == '{' ? value! : throw Refused("must be a JSON object", property);

    /// <summary>A JSON object.</summary>
    public static JsonText Object(JsonText? value, [CallerMemberName] string property = "") =>
        value?.ToString()[0] == '{' ? value : throw Refused("must be a JSON object", property);

    /// <summary>MAJOR.MINOR.PATCH, each a number without leading zeros.</summary>
    public static string SemanticVersion(string? value, [CallerMemberName] string property = "")
    {
        string[] numbers = value?.Split('.') ?? [];
        return numbers.Length == 3 && Array.TrueForAll(numbers, IsPlainNumber)
            ? value!
            : throw Refused("must be MAJOR.MINOR.PATCH without leading zeros", property);
    }

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

    /// <summary>No value is null; null becomes empty.</summary>
    public static ImmutableDictionary<string, string> NoNulls(
        ImmutableDictionary<string, string>? values, [CallerMemberName] string property = "")
    {
        foreach (string? value in (values ??= ImmutableDictionary<string, string>.Empty).Values)
        {
            NotNull(value, property);
        }

        return values;
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

    private static bool IsPlainNumber(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') && (text == "0" || text[0] != '0');

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
