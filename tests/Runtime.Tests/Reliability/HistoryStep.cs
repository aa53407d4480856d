using System.Globalization;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>What a step of a transaction does to its list.</summary>
internal enum StepKind
{
    Append,

    /// <summary>In a part of the transaction that is undone.</summary>
    AppendUndone,
    Read,
}

/// <summary>One thing that a transaction of a history does to a list; written as <c>+3:17</c>, <c>-3:17</c> or <c>?3</c>.</summary>
internal readonly record struct HistoryStep(StepKind Kind, int List, int Value)
{
    public static HistoryStep Parse(string text)
    {
        string[] parts = text[1..].Split(':');
        int list = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return text[0] switch
        {
            '?' => new(StepKind.Read, list, 0),
            '+' => new(StepKind.Append, list, int.Parse(parts[1], CultureInfo.InvariantCulture)),
            '-' => new(StepKind.AppendUndone, list, int.Parse(parts[1], CultureInfo.InvariantCulture)),
            _ => throw new FormatException(text),
        };
    }

    public override string ToString() => Kind switch
    {
        StepKind.Read => string.Create(CultureInfo.InvariantCulture, $"?{List}"),
        StepKind.Append => string.Create(CultureInfo.InvariantCulture, $"+{List}:{Value}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"-{List}:{Value}"),
    };
}
