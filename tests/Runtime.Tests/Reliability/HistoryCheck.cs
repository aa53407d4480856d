namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>
/// Judges a history as Elle does: the reads of a list give the one order in which it was appended to, and with it which transaction comes
/// before which. Writers take turns, a read or a snapshot has one state, and both are at one moment between begin and end: so there must
/// be no cycle at all, not even with the order of time (strict serializability). An unknown outcome may be either, but one of the two.
/// </summary>
internal sealed class HistoryCheck
{
    private readonly History _history;
    private readonly Dictionary<(int List, int Value), HistoryTransaction> _appenders = [];
    private readonly Dictionary<int, int[]> _orders = [];
    private readonly HashSet<int> _present = [];
    private readonly List<(HistoryTransaction Transaction, int List, int[] Values)> _reads = [];
    private readonly List<(Anomaly Anomaly, string Text)> _findings = [];

    private HistoryCheck(History history) => _history = history;

    /// <summary>How many acknowledged appends were looked for.</summary>
    public int Appends { get; private set; }

    public IReadOnlyList<(Anomaly Anomaly, string Text)> Findings => _findings;

    public static HistoryCheck Of(History history)
    {
        HistoryCheck check = new(history);
        check.FindAppenders();
        check.FindReads();
        check.FindOrders();
        check.JudgeReads();
        check.JudgeAppends();
        check._findings.AddRange(HistoryGraph.Of(history, check._orders, check._reads).Cycles());
        return check;
    }

    private void FindAppenders()
    {
        foreach (HistoryTransaction transaction in _history.Transactions)
        {
            foreach (HistoryStep step in transaction.Steps.Where(static step => step.Kind == StepKind.Append))
            {
                _appenders.Add((step.List, step.Value), transaction);
            }
        }
    }

    // Without what the transaction itself had appended by then.
    private void FindReads()
    {
        foreach (HistoryTransaction transaction in _history.Transactions)
        {
            foreach ((int step, int[] values) in transaction.Reads)
            {
                int list = transaction.Steps[step].List;
                int[] own = transaction.AppendedTo(list, before: step);
                if (!values.AsSpan().EndsWith(own))
                {
                    Report(Anomaly.Internal, transaction, list, values);
                    continue;
                }

                _reads.Add((transaction, list, values[..^own.Length]));
            }
        }
    }

    private void FindOrders()
    {
        foreach ((_, int list, int[] values) in _reads)
        {
            if (!_orders.TryGetValue(list, out int[]? longest) || values.Length > longest.Length)
            {
                _orders[list] = values;
            }
        }

        _present.UnionWith(_orders.Values.SelectMany(static values => values));
    }

    private void JudgeReads()
    {
        foreach ((HistoryTransaction transaction, int list, int[] values) in _reads)
        {
            if (!_orders[list].AsSpan().StartsWith(values))
            {
                Report(Anomaly.NotAPrefix, transaction, list, values);
            }

            if (values.Distinct().Count() < values.Length)
            {
                Report(Anomaly.Duplicate, transaction, list, values);
            }

            foreach (int value in values)
            {
                HistoryTransaction? appender = _appenders.GetValueOrDefault((list, value));
                if (appender is null or { Outcome: HistoryOutcome.Aborted })
                {
                    Report(Anomaly.AbortedRead, transaction, list, values);
                    _findings.Add((Anomaly.AbortedRead, $"{value} is of {appender?.Number}, whose caller was told {appender?.Told}."));
                }
            }

            if (values.Length > 0 && _appenders.TryGetValue((list, values[^1]), out HistoryTransaction? last)
                && last.AppendedTo(list, last.Steps.Count)[^1] != values[^1])
            {
                Report(Anomaly.IntermediateRead, transaction, list, values);
            }
        }
    }

    private void JudgeAppends()
    {
        Dictionary<int, int> lastReads = _reads.GroupBy(static read => read.List)
            .ToDictionary(static reads => reads.Key, static reads => reads.Max(static read => read.Transaction.Began));
        foreach (HistoryTransaction transaction in _history.Transactions.Where(
            static transaction => transaction.Outcome != HistoryOutcome.Aborted))
        {
            int moment = transaction.Ended ?? transaction.Began;
            HistoryStep[] appends = [.. transaction.Steps.Where(
                step => step.Kind == StepKind.Append && lastReads.GetValueOrDefault(step.List) > moment)];
            HistoryStep[] missing = [.. appends.Where(step => !_present.Contains(step.Value))];
            bool isUnknown = transaction.Outcome == HistoryOutcome.Unknown;
            Appends += isUnknown ? 0 : appends.Length;
            if (missing.Length > 0 && (!isUnknown || missing.Length < appends.Length))
            {
                _findings.Add((isUnknown ? Anomaly.Torn : Anomaly.LostAppend,
                    $"Transaction {transaction.Number}: {string.Join(' ', missing)} is not there."));
            }
        }
    }

    private void Report(Anomaly anomaly, HistoryTransaction transaction, int list, int[] values) => _findings.Add((
        anomaly,
        $"Transaction {transaction.Number} read list {list}: {string.Join(',', values)}; "
        + $"in the end: {string.Join(',', _orders.GetValueOrDefault(list) ?? [])}"));
}
