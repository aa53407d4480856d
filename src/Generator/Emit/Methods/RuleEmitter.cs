using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints what a method asks of several arguments together: ahead of the database, with the arguments' names alone.</summary>
internal sealed class RuleEmitter(SourceWriter writer)
{
    /// <param name="rules">The rules.</param>
    /// <param name="caption">The method in messages.</param>
    public void Emit(MethodRules rules, string caption)
    {
        foreach (OneGivenModel rule in rules.OneGiven)
        {
            string names = string.Join(", ", rule.Filters.Select(static filter => filter.Caption));
            EmitCheck(
                string.Join(" && ", rule.Filters.Select(IsAbsent)),
                "global::System.ArgumentException",
                $"{caption}: at least one of {names} must be given.");
        }

        foreach (RangeModel range in rules.Ranges)
        {
            // Where one of them is null the comparison is false.
            EmitCheck(
                $"{Compared(range.Upper)} < {Compared(range.Lower)}",
                RuntimeNames.QueryException,
                $"{caption}: {range.Upper.Caption} must not be less than {range.Lower.Caption}.");
        }
    }

    private void EmitCheck(string condition, string exception, string message)
    {
        using (writer.Block($"if ({condition})"))
        {
            writer.Line($"throw new {exception}({Literal.Text(message)});");
        }
    }

    private static string IsAbsent(FilterModel filter)
    {
        string value = filter.Parameter + filter.Path;
        return filter.Presence != FilterPresence.Match ? $"{value} is null"
            : filter.Path.StartsWith("?", StringComparison.Ordinal) ? $"{value}.Kind is null or {RuntimeNames.MatchKind}.Any"
            : $"{value}.Kind is {RuntimeNames.MatchKind}.Any";
    }

    /// <summary>A value as C# compares it: what a wrapper holds; a time as the instant, since its kind does not count otherwise.</summary>
    private static string Compared(FilterModel filter)
    {
        string mark = filter.Presence == FilterPresence.WhenGiven ? "?" : "";
        string value = filter.Parameter + filter.Path;
        bool hasMore = filter.Value.Wrapper is not null || filter.Value.Form == StoredForm.DateTime;
        if (hasMore && value.Contains('?'))
        {
            value = $"({value})"; // A member that is not null itself ends the chain: what follows asks the whole of it.
        }

        value = filter.Value.Wrapper is { } wrapper ? $"{value}{mark}.{wrapper.Member}" : value;
        return filter.Value.Form == StoredForm.DateTime ? $"{value}{mark}.ToUniversalTime()" : value;
    }
}
