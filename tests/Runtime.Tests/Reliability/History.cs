using System.Globalization;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>A transaction as its caller knows it.</summary>
internal sealed class HistoryTransaction(HistoryPlan plan, int began)
{
    public int Number => plan.Number;

    public IReadOnlyList<HistoryStep> Steps => plan.Steps;

    /// <summary>A moment before it began.</summary>
    public int Began => began;

    /// <summary>A moment after it was over; <see langword="null"/> when it may take effect at any time.</summary>
    public int? Ended { get; private set; }

    /// <summary>What its caller was told; what was never to be kept is aborted whatever became of it.</summary>
    public HistoryOutcome Outcome { get; private set; } = plan.Keeps ? HistoryOutcome.Unknown : HistoryOutcome.Aborted;

    /// <summary>What was read, by the number of the step.</summary>
    public Dictionary<int, int[]> Reads { get; } = [];

    /// <summary>What it appends to a list in the steps before one of them.</summary>
    public int[] AppendedTo(int list, int before) =>
        [.. Steps.Take(before).Where(step => step.Kind == StepKind.Append && step.List == list).Select(static step => step.Value)];

    /// <summary>Outcome and reason, as they were told.</summary>
    public string Told { get; private set; } = "nothing";

    public void End(int moment, string told)
    {
        Told = told;
        Outcome = Enum.Parse<HistoryOutcome>(told.Split('(')[0]);
        Ended = Outcome == HistoryOutcome.Unknown ? null : moment;
    }
}

/// <summary>What callers did and were told, in the order of time.</summary>
internal sealed class History
{
    private readonly Dictionary<int, HistoryTransaction> _transactions = [];

    public IReadOnlyCollection<HistoryTransaction> Transactions => _transactions.Values;

    /// <summary>Reads what a <see cref="HistoryLog"/> wrote.</summary>
    public static History Parse(IEnumerable<string> lines)
    {
        History history = new();
        int moment = 0;
        foreach (string[] words in lines.Where(static line => line.EndsWith(" .", StringComparison.Ordinal))
            .Select(static line => line[..^2].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            moment++;
            int number = int.Parse(words[1], CultureInfo.InvariantCulture);
            if (words[0] == "begin")
            {
                HistoryStep[] steps = [.. words[3..].Select(HistoryStep.Parse)];
                history._transactions.Add(number, new(new(number, words[2] == "keep", steps), moment));
                continue;
            }

            HistoryTransaction ended = history._transactions[number];
            ended.End(moment, words[2]);
            foreach (string[] read in words[3..].Select(static word => word.Split('=')))
            {
                ended.Reads.Add(int.Parse(read[0], CultureInfo.InvariantCulture), Values(read[1]));
            }
        }

        return history;
    }

    private static int[] Values(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static value => int.Parse(value, CultureInfo.InvariantCulture))];
}
