namespace Synthorg.Gen;

/// <summary>What was bound ahead of its statement's turn: numbers and addresses, to be bound again where the statement is.</summary>
internal sealed unsafe class RecordedValues
{
    private Value[] _values = new Value[32];
    private int _count;

    private enum Kind : byte
    {
        None,
        Null,
        Int64,
        Double,
        Text,
        Blob,
    }

    public void Clear()
    {
        Array.Clear(_values, 0, _count);
        _count = 0;
    }

    // Each gives the code that SQLite's own call gives when all went well.
    public int Null(int index) => Set(index, new(Kind.Null, bits: 0));

    public int Int64(int index, long value) => Set(index, new(Kind.Int64, value));

    public int Double(int index, double value) => Set(index, new(Kind.Double, BitConverter.DoubleToInt64Bits(value)));

    public int Text(int index, byte* text, int length) => Set(index, new(Kind.Text, (nint)text, length));

    public int Blob(int index, byte* bytes, int length) => Set(index, new(Kind.Blob, (nint)bytes, length));

    /// <summary>Binds them; what they point to is to stay until the statement has let go of them.</summary>
    public void BindTo(PreparedStatement statement)
    {
        for (int i = 0; i < _count; i++)
        {
            ref Value value = ref _values[i];
            switch (value.Kind)
            {
                case Kind.Null:
                    statement.BindNull(i + 1);
                    break;
                case Kind.Int64:
                    statement.BindInt64(i + 1, value.Bits);
                    break;
                case Kind.Double:
                    statement.BindReal(i + 1, BitConverter.Int64BitsToDouble(value.Bits));
                    break;
                case Kind.Text:
                    statement.BindTextAt(i + 1, (byte*)value.Bits, value.Length);
                    break;
                case Kind.Blob:
                    statement.BindBlobAt(i + 1, (byte*)value.Bits, value.Length);
                    break;
            }
        }
    }

    private int Set(int index, Value value)
    {
        if (index > _values.Length)
        {
            Array.Resize(ref _values, Math.Max(index, 2 * _values.Length));
        }

        _values[index - 1] = value;
        _count = Math.Max(_count, index);
        return ResultCodes.Ok;
    }

    /// <param name="kind">What it is.</param>
    /// <param name="bits">The number, or the address of the bytes.</param>
    /// <param name="length">How many bytes.</param>
    private readonly struct Value(Kind kind, long bits, int length = 0)
    {
        public readonly Kind Kind = kind;
        public readonly int Length = length;
        public readonly long Bits = bits;
    }
}
