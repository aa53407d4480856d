namespace Synthorg.Gen.Faults;

/// <summary>What SQLite did to the watched files, in its order, and what the program was told meanwhile.</summary>
public sealed class FileLog
{
    private readonly Lock _gate = new();
    private readonly List<FileOperation> _operations = [];
    private readonly List<(int After, string Text)> _notes = [];

    public IReadOnlyList<FileOperation> Operations => _operations;

    /// <summary>Something that the program relies on from now on, such as an acknowledged write.</summary>
    public void Note(string text)
    {
        lock (_gate)
        {
            _notes.Add((_operations.Count, text));
        }
    }

    /// <summary>What was noted before the first <paramref name="operations"/> were over.</summary>
    public IReadOnlyList<string> NotesAt(int operations) =>
        [.. _notes.TakeWhile(note => note.After <= operations).Select(static note => note.Text)];

    internal void Add(FileOperation operation)
    {
        lock (_gate)
        {
            _operations.Add(operation);
        }
    }
}
