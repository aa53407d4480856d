namespace Synthorg.Gen.Faults;

/// <summary>A file as it is on the disk, and what was written since its last sync.</summary>
internal sealed class FileState
{
    private const int Sector = 512;

    private readonly List<FileOperation> _pending = [];
    private byte[] _durable = [];

    public void Add(FileOperation operation)
    {
        if (operation.Action != FileAction.Sync)
        {
            _pending.Add(operation);
            return;
        }

        foreach (FileOperation written in _pending)
        {
            Apply(ref _durable, written, static _ => true);
        }

        _pending.Clear();
    }

    public byte[] After(Loss loss, Random random)
    {
        byte[] content = [.. _durable];
        foreach (FileOperation written in loss == Loss.All ? [] : _pending)
        {
            Apply(ref content, written, loss == Loss.None ? static _ => true : _ => random.Next(2) == 0);
        }

        return content;
    }

    private static void Apply(ref byte[] content, FileOperation operation, Func<long, bool> reaches)
    {
        if (operation.Action == FileAction.Truncate)
        {
            if (reaches(0))
            {
                Array.Resize(ref content, (int)operation.Offset);
            }

            return;
        }

        int at = 0;
        while (at < operation.Data.Length)
        {
            long place = operation.Offset + at;
            int length = (int)Math.Min(operation.Data.Length - at, Sector - (place % Sector));
            if (reaches(place))
            {
                if (content.Length < place + length)
                {
                    Array.Resize(ref content, (int)place + length);
                }

                operation.Data.AsSpan(at, length).CopyTo(content.AsSpan((int)place));
            }

            at += length;
        }
    }
}
