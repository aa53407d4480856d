namespace Synthorg.Gen;

/// <summary>One session's prepared statements of the user's own SQL, found by text: the ones used last, a bounded number.</summary>
internal sealed class OwnStatements
{
    /// <summary>More than a program's own texts as a rule, little enough to keep.</summary>
    internal const int Most = 100;

    // Owned, the one used last in front.
    private readonly LinkedList<PreparedStatement> _used = new();
    private readonly Dictionary<(StatementKind, string, string), LinkedListNode<PreparedStatement>> _byText = [];

    public int Count => _used.Count;

    /// <summary>The statement's prepared twin.</summary>
    public PreparedStatement? Find(Statement statement)
    {
        if (!_byText.TryGetValue(Key(statement), out LinkedListNode<PreparedStatement>? node))
        {
            return null;
        }

        _used.Remove(node);
        _used.AddFirst(node);
        return node.Value;
    }

    /// <summary>Keeps a twin, and lets go of the one that was not used for longest.</summary>
    public void Add(PreparedStatement prepared)
    {
        LinkedListNode<PreparedStatement>? oldest = _used.Last;
        while (_used.Count >= Most && oldest is not null)
        {
            LinkedListNode<PreparedStatement>? next = oldest.Previous;
            if (!oldest.Value.IsInUse)
            {
                _used.Remove(oldest);
                _byText.Remove(Key(oldest.Value.Statement));
                oldest.Value.Close();
            }

            oldest = next;
        }

        _byText.Add(Key(prepared.Statement), _used.AddFirst(prepared));
    }

    /// <summary>Takes back what is in use.</summary>
    public void Reset()
    {
        foreach (PreparedStatement prepared in _used)
        {
            prepared.Dispose();
        }
    }

    public void Close()
    {
        foreach (PreparedStatement prepared in _used)
        {
            prepared.Close();
        }

        _used.Clear();
        _byText.Clear();
    }

    private static (StatementKind, string, string) Key(Statement statement) => (statement.Kind, statement.Name, statement.Sql);
}
