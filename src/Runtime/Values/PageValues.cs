using System.Buffers;
using System.Buffers.Binary;

namespace Synthorg.Gen.Emitted;

/// <summary>The order values of one row in a compact binary form: for each its kind, then its number or its length and bytes.</summary>
internal sealed class PageValues
{
    private readonly ArrayBufferWriter<byte> _encoded = new();
    private readonly List<Value> _values = [];

    public int Count => _values.Count;

    /// <summary>All values, as a token keeps them.</summary>
    public ReadOnlySpan<byte> Encoded => _encoded.WrittenSpan;

    /// <summary>Reads what <see cref="Encoded"/> gave.</summary>
    /// <returns><see langword="false"/> when it is something else.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> encoded, out PageValues values)
    {
        values = new();
        while (!encoded.IsEmpty)
        {
            PageValueKind kind = (PageValueKind)encoded[0];
            encoded = encoded[1..];
            if (!values.TryAdd(kind, ref encoded))
            {
                return false;
            }
        }

        return true;
    }

    public void AddNull() => Add(PageValueKind.Null, 0, 0);

    public void AddInteger(long value)
    {
        Add(PageValueKind.Integer, value, 0);
        WriteVariable((ulong)(value << 1) ^ (ulong)(value >> 63)); // The sign last, so that numbers near zero are short.
    }

    public void AddReal(double value)
    {
        Add(PageValueKind.Real, BitConverter.DoubleToInt64Bits(value), 0);
        BinaryPrimitives.WriteDoubleLittleEndian(_encoded.GetSpan(sizeof(double)), value);
        _encoded.Advance(sizeof(double));
    }

    public void AddText(ReadOnlySpan<byte> utf8) => AddBytes(PageValueKind.Text, utf8);

    public void AddBlob(ReadOnlySpan<byte> bytes) => AddBytes(PageValueKind.Blob, bytes);

    public PageValueKind KindOf(int index) => _values[index].Kind;

    public long IntegerAt(int index) => _values[index].Number;

    public double RealAt(int index) => BitConverter.Int64BitsToDouble(_values[index].Number);

    /// <summary>A text as UTF-8, or a blob.</summary>
    public ReadOnlySpan<byte> BytesAt(int index) => _encoded.WrittenSpan.Slice((int)_values[index].Number, _values[index].Length);

    private void Add(PageValueKind kind, long number, int length)
    {
        _encoded.Write([(byte)kind]);
        _values.Add(new(kind, number, length));
    }

    private void AddBytes(PageValueKind kind, ReadOnlySpan<byte> bytes)
    {
        _encoded.Write([(byte)kind]);
        WriteVariable((ulong)bytes.Length);
        _values.Add(new(kind, _encoded.WrittenCount, bytes.Length));
        _encoded.Write(bytes);
    }

    private bool TryAdd(PageValueKind kind, ref ReadOnlySpan<byte> rest)
    {
        switch (kind)
        {
            case PageValueKind.Null:
                AddNull();
                return true;
            case PageValueKind.Integer when TryTakeVariable(ref rest, out ulong number):
                AddInteger((long)(number >> 1) ^ -(long)(number & 1));
                return true;
            case PageValueKind.Real when rest.Length >= sizeof(double):
                double real = BinaryPrimitives.ReadDoubleLittleEndian(rest);
                rest = rest[sizeof(double)..];
                AddReal(real);
                return !double.IsNaN(real); // SQLite stores none.
            case PageValueKind.Text or PageValueKind.Blob when TryTakeVariable(ref rest, out ulong length) && length <= (ulong)rest.Length:
                AddBytes(kind, rest[..(int)length]);
                rest = rest[(int)length..];
                return true;
            default:
                return false;
        }
    }

    // Seven bits a byte, the lowest first; the highest bit says that more follow.
    private void WriteVariable(ulong number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            _encoded.Write([(byte)(number | 0x80)]);
        }

        _encoded.Write([(byte)number]);
    }

    private static bool TryTakeVariable(ref ReadOnlySpan<byte> rest, out ulong number)
    {
        number = 0;
        for (int at = 0; at < Math.Min(rest.Length, 10); at++)
        {
            number |= (ulong)(rest[at] & 0x7F) << (7 * at);
            if (rest[at] < 0x80)
            {
                rest = rest[(at + 1)..];
                return true;
            }
        }

        return false;
    }

    /// <summary>One value: its number, or where its bytes lie.</summary>
    private readonly record struct Value(PageValueKind Kind, long Number, int Length);
}
