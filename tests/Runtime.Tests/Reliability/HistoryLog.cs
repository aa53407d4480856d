using System.Globalization;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>Writes down when transactions begin and end: a line before the first call, another after the last has returned.</summary>
/// <remarks>The order of the lines is the order of time. A line ends with a dot, so that one that a kill cut short is known.</remarks>
internal sealed class HistoryLog(Action<string> write)
{
    private readonly Lock _gate = new();

    public void Begin(HistoryPlan plan) => Write(string.Create(
        CultureInfo.InvariantCulture, $"begin {plan.Number} {(plan.Keeps ? "keep" : "drop")} {string.Join(' ', plan.Steps)} ."));

    /// <param name="plan">What it was to do.</param>
    /// <param name="outcome">What its caller was told.</param>
    /// <param name="failure">The exception that told it.</param>
    /// <param name="reads">By the number of the step, what was read.</param>
    public void End(
        HistoryPlan plan, HistoryOutcome outcome, IReadOnlyDictionary<int, string> reads, Exception? failure = null)
    {
        string why = failure is PersistenceException told
            ? string.Create(CultureInfo.InvariantCulture, $"({told.Error}/{told.ExtendedResultCode})")
            : failure is null ? "" : $"({failure.GetType().Name})";
        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"end {plan.Number} {outcome}{why} {string.Join(' ', reads.Select(static read => $"{read.Key}={read.Value}"))} ."));
    }

    private void Write(string line)
    {
        lock (_gate)
        {
            write(line);
        }
    }
}
