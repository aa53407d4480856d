using System.Buffers.Binary;

namespace Synthorg.Gen.Runtime.Tests.Hostile;

/// <summary>What a byte of a database file is for.</summary>
internal enum ByteUse
{
    /// <summary>Nothing, or nothing that an answer depends on.</summary>
    Nothing,

    /// <summary>A row's or an index entry's content.</summary>
    Content,

    /// <summary>Where things lie, or what the schema says.</summary>
    Structure,
}

/// <summary>Tells what each byte of an undamaged file is for (https://sqlite.org/fileformat2.html).</summary>
internal sealed class PageMap
{
    private const int FileHeader = 100;

    // The parts of the file header that a change may go unnoticed in, and why.
    private static readonly (int First, int Last, string Reason)[] s_free =
    [
        (24, 27, "a counter of changes: any number will do"),
        (40, 43, "a counter of schema changes: any number will do"),
        (44, 46, "of the schema's format only the last byte is read"),
        (48, 51, "a hint how much to cache, which a connection of ours sets aside"),
        (56, 59, "the encoding: two bits are read, of which 0 and 1 both say UTF-8, and the others are refused"),
        (60, 63, "the program's own number: a lower one is taken for an older file, a higher one is refused"),
        (64, 67, "read only in files that shrink by themselves"),
        (72, 91, "reserved"),
        (92, 95, "the counter of changes that the size belongs to: with another one SQLite asks the file for its size"),
        (96, 99, "which version of SQLite wrote last"),
    ];

    private readonly byte[] _file;
    private readonly int _pageSize;
    private readonly ByteUse[] _uses;

    private PageMap(byte[] file)
    {
        _file = file;
        _pageSize = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(16));
        _uses = new ByteUse[file.Length];
    }

    public int PageSize => _pageSize;

    public ByteUse this[int offset] => _uses[offset];

    /// <summary>How many pages hold an overflow, are free, or are inside a tree: the map is worth nothing without them.</summary>
    public (int Overflow, int Free, int Inner) Counts { get; private set; }

    public static PageMap Of(byte[] file)
    {
        PageMap map = new(file);
        Array.Fill(map._uses, ByteUse.Structure, 0, FileHeader);
        foreach ((int first, int last, _) in s_free)
        {
            Array.Fill(map._uses, ByteUse.Nothing, first, last - first + 1);
        }

        map.MarkFree(map.Number(32));
        map.MarkTrees();
        return map;
    }

    private void MarkFree(int trunk)
    {
        while (trunk != 0)
        {
            int start = Start(trunk);
            int leaves = Number(start + 4);
            Mark(start, 8 + (4 * leaves), ByteUse.Structure);
            Counts = Counts with { Free = Counts.Free + 1 + leaves };
            trunk = Number(start);
        }
    }

    // The roots are found in the schema's own tree, whose records hold them as their fourth value.
    private void MarkTrees()
    {
        Stack<int> pages = new([1]);
        while (pages.TryPop(out int page))
        {
            foreach (int next in MarkTreePage(page))
            {
                pages.Push(next);
            }
        }
    }

    private List<int> MarkTreePage(int page)
    {
        List<int> next = [];
        int start = Start(page);
        int header = page == 1 ? FileHeader : start;
        byte kind = _file[header];
        bool isInner = kind is 2 or 5;
        int cells = Short(header + 3);
        Mark(header, (isInner ? 12 : 8) + (2 * cells), ByteUse.Structure);
        for (int block = Short(header + 1); block != 0; block = Short(start + block))
        {
            Mark(start + block, 4, ByteUse.Structure);
        }

        if (isInner)
        {
            Counts = Counts with { Inner = Counts.Inner + 1 };
            next.Add(Number(header + 8));
        }

        for (int i = 0; i < cells; i++)
        {
            int cell = start + Short(header + (isInner ? 12 : 8) + (2 * i));
            if (isInner)
            {
                Mark(cell, 4, ByteUse.Structure);
                next.Add(Number(cell));
                cell += 4;
            }

            // An inner page of a table has keys alone: one that still parts its two sides is as good as another.
            if (kind != 5)
            {
                next.AddRange(MarkCell(page, cell, isTable: kind == 13));
            }
        }

        return next;
    }

    private int[] MarkCell(int page, int cell, bool isTable)
    {
        int at = cell;
        int size = (int)Varint(ref at);
        Mark(cell, at - cell, ByteUse.Structure);
        if (isTable)
        {
            int rowId = at;
            Varint(ref at);

            // Of a row it is in every index; of a schema record nobody asks for it.
            Mark(rowId, at - rowId, page == 1 ? ByteUse.Nothing : ByteUse.Structure);
        }

        int local = Local(size, isTable);
        ByteUse use = page == 1 ? ByteUse.Structure : ByteUse.Content;
        Mark(at, local, use);
        if (local < size)
        {
            Mark(at + local, 4, ByteUse.Structure);
            MarkOverflow(Number(at + local), size - local, use);
        }

        return page == 1 ? Root(at) : [];
    }

    private void MarkOverflow(int page, int rest, ByteUse use)
    {
        while (page != 0)
        {
            int start = Start(page);
            Mark(start, 4, ByteUse.Structure);
            Mark(start + 4, Math.Min(rest, _pageSize - 4), use);
            rest -= _pageSize - 4;
            Counts = Counts with { Overflow = Counts.Overflow + 1 };
            page = Number(start);
        }
    }

    // Type, name, table and text have serial types of odd numbers from 13, the root's is that of a small integer.
    private int[] Root(int record)
    {
        int at = record;
        int body = record + (int)Varint(ref at);
        for (int column = 0; column < 3; column++)
        {
            body += ((int)Varint(ref at) - 13) / 2;
        }

        return Varint(ref at) == 1 ? [_file[body]] : [];
    }

    private int Local(int size, bool isTable)
    {
        int most = isTable ? _pageSize - 35 : ((_pageSize - 12) * 64 / 255) - 23;
        int least = ((_pageSize - 12) * 32 / 255) - 23;
        int fitting = least + ((size - least) % (_pageSize - 4));
        return size <= most ? size : fitting <= most ? fitting : least;
    }

    private int Start(int page) => (page - 1) * _pageSize;

    private int Number(int offset) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(offset));

    private int Short(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(offset));

    private long Varint(ref int at)
    {
        long value = 0;
        while (_file[at] >= 0x80)
        {
            value = (value << 7) | (_file[at++] & 0x7fL);
        }

        return (value << 7) | _file[at++];
    }

    private void Mark(int offset, int count, ByteUse use) => Array.Fill(_uses, use, offset, count);
}
