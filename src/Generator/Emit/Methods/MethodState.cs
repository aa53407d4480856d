using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>What a method hands to its static lambda: nothing, one argument, or a tuple of them.</summary>
internal sealed class MethodState(IReadOnlyList<string> parameters)
{
    /// <summary>The parameters that a statement binds, each once, in order of first use.</summary>
    public static MethodState Of(IEnumerable<FilterModel> filters, params string?[] others) =>
        new([.. filters.Select(static filter => filter.Parameter).Concat(others.OfType<string>()).Distinct()]);

    /// <summary>The names that a tuple has of its own; those of its elements, <c>Item1</c>, <c>Item2</c>, … besides.</summary>
    private static readonly string[] s_ofTuple =
        ["Rest", "ToString", "Equals", "GetHashCode", "GetType", "CompareTo", "Deconstruct"];

    /// <summary>The argument for the state.</summary>
    public string Value => parameters.Count switch
    {
        0 => "0",
        1 => parameters[0],
        _ => $"({string.Join(", ", parameters.Select((name, i) => IsOfTuple(name) ? $"{Element(i)}: {name}" : name))})",
    };

    /// <summary>The lambda's name for it.</summary>
    public string Name => parameters.Count switch
    {
        0 => "_",
        1 => "argument",
        _ => "arguments",
    };

    /// <summary>A parameter's value inside the lambda.</summary>
    public string Of(string parameter) => parameters.Count == 1 ? "argument"
        : "arguments." + (IsOfTuple(parameter) ? Element(parameters.ToList().IndexOf(parameter)) : parameter);

    private static bool IsOfTuple(string name) => s_ofTuple.Contains(name) || name == "_"
        || (name.StartsWith("Item", StringComparison.Ordinal) && name.Length > 4 && name.Skip(4).All(char.IsDigit));

    private static string Element(int index) => "argument" + Literal.Number(index + 1);
}
