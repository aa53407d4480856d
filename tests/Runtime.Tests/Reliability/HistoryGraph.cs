namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>Which transaction of a history comes before which.</summary>
internal sealed class HistoryGraph
{
    private readonly List<HistoryTransaction> _nodes;
    private readonly Dictionary<int, int> _byNumber = [];
    private readonly List<(int From, int To, Anomaly Kind)> _edges = [];
    private int _count;

    private HistoryGraph(History history)
    {
        _nodes = [.. history.Transactions];
        for (int node = 0; node < _nodes.Count; node++)
        {
            _byNumber.Add(_nodes[node].Number, node);
        }

        _count = _nodes.Count;
    }

    /// <param name="history">The transactions. Those that were undone count as what they read.</param>
    /// <param name="orders">By list, its values in the order of their appends.</param>
    /// <param name="reads">The values that others had appended.</param>
    public static HistoryGraph Of(
        History history,
        Dictionary<int, int[]> orders,
        List<(HistoryTransaction Transaction, int List, int[] Values)> reads)
    {
        HistoryGraph graph = new(history);
        Dictionary<int, int> appenders = (
            from transaction in history.Transactions
            from step in transaction.Steps
            where step.Kind == StepKind.Append
            select (step.Value, Node: graph._byNumber[transaction.Number])).ToDictionary();
        int Appender(int value) => appenders.GetValueOrDefault(value, -1);
        foreach (int[] order in orders.Values)
        {
            for (int place = 1; place < order.Length; place++)
            {
                graph.Add(Appender(order[place - 1]), Appender(order[place]), Anomaly.WriteCycle);
            }
        }

        foreach ((HistoryTransaction transaction, int list, int[] values) in reads)
        {
            int reader = graph._byNumber[transaction.Number];
            if (values.Length > 0)
            {
                graph.Add(Appender(values[^1]), reader, Anomaly.InformationCycle);
            }

            if (values.Length < orders[list].Length)
            {
                graph.Add(reader, Appender(orders[list][values.Length]), Anomaly.AntiDependencyCycle);
            }
        }

        graph.AddTime();
        return graph;
    }

    /// <summary>For each kind of edge, a cycle that has one of it and none of a later kind.</summary>
    public IEnumerable<(Anomaly Anomaly, string Text)> Cycles()
    {
        foreach (Anomaly kind in new[]
        {
            Anomaly.WriteCycle, Anomaly.InformationCycle, Anomaly.AntiDependencyCycle, Anomaly.RealTimeCycle,
        })
        {
            int[] rest = InCycles(kind);
            if (rest.Length > 0)
            {
                yield return (kind, "Each before another of: "
                    + string.Join(' ', rest.Where(node => node < _nodes.Count).Take(20).Select(node => _nodes[node].Number)));
                yield break;
            }
        }
    }

    // One node for each end of a transaction, in their order, instead of an edge to each transaction that began later.
    private void AddTime()
    {
        (int Moment, int Node)[] ends =
        [
            .. _nodes.Select(static (transaction, node) => (transaction.Ended, node)).Where(static end => end.Ended is not null)
                .Select(static end => (end.Ended!.Value, end.node)).Order(),
        ];
        for (int end = 0; end < ends.Length; end++)
        {
            Add(ends[end].Node, _count + end, Anomaly.RealTimeCycle);
            Add(_count + end, end + 1 < ends.Length ? _count + end + 1 : -1, Anomaly.RealTimeCycle);
        }

        int[] moments = [.. ends.Select(static end => end.Moment)];
        for (int node = 0; node < _nodes.Count; node++)
        {
            // Each moment is one transaction's, so none is found.
            int last = ~Array.BinarySearch(moments, _nodes[node].Began) - 1;
            Add(last < 0 ? -1 : _count + last, node, Anomaly.RealTimeCycle);
        }

        _count += ends.Length;
    }

    private void Add(int from, int to, Anomaly kind)
    {
        if (from >= 0 && to >= 0 && from != to)
        {
            _edges.Add((from, to, kind));
        }
    }

    // What remains when those that nothing comes before, or that come before nothing, are taken away again and again.
    private int[] InCycles(Anomaly lastKind)
    {
        ILookup<int, int> next = _edges.Where(edge => edge.Kind <= lastKind).ToLookup(static edge => edge.From, static edge => edge.To);
        ILookup<int, int> previous = _edges.Where(edge => edge.Kind <= lastKind).ToLookup(static edge => edge.To, static edge => edge.From);
        bool[] isGone = new bool[_count];
        TakeAway(next, previous, isGone);
        TakeAway(previous, next, isGone);
        return [.. Enumerable.Range(0, _count).Where(node => !isGone[node])];
    }

    private void TakeAway(ILookup<int, int> next, ILookup<int, int> previous, bool[] isGone)
    {
        int[] open = new int[_count];
        Queue<int> free = new();
        for (int node = 0; node < _count; node++)
        {
            open[node] = previous[node].Count(before => !isGone[before]);
            if (open[node] == 0 && !isGone[node])
            {
                free.Enqueue(node);
            }
        }

        while (free.TryDequeue(out int node))
        {
            isGone[node] = true;
            foreach (int after in next[node])
            {
                open[after]--;
                if (open[after] == 0 && !isGone[after])
                {
                    free.Enqueue(after);
                }
            }
        }
    }
}
