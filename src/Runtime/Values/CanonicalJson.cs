using System.Text;

namespace Synthorg.Gen.Emitted;

/// <summary>Writes JSON without white space and with the fewest escapes. What it writes is never longer than what it read.</summary>
internal ref struct CanonicalJson(Span<byte> target)
{
    private readonly Span<byte> _target = target;
    private int _written;
    private int _depth;

    /// <summary>The most containers inside one another so far.</summary>
    public int Depth { get; private set; }

    /// <summary>Copies the value that stands next in <paramref name="json"/>.</summary>
    public void Copy(ref JsonReader json)
    {
        switch (json.Peek())
        {
            case (byte)'"':
                PutString(json.ReadUtf8());
                break;
            case (byte)'{':
                CopyObject(ref json);
                break;
            case (byte)'[':
                CopyArray(ref json);
                break;
            default:
                ReadOnlySpan<byte> scalar = json.TakeScalar();
                scalar.CopyTo(_target[_written..]);
                _written += scalar.Length;
                break;
        }
    }

    /// <summary>What was copied.</summary>
    public override readonly string ToString() => Encoding.UTF8.GetString(_target[.._written]);

    private void CopyObject(ref JsonReader json)
    {
        json.BeginObject();
        Put('{');
        Depth = Math.Max(Depth, ++_depth);
        for (bool first = true; json.NextMember(out ReadOnlySpan<byte> name); first = false)
        {
            if (!first)
            {
                Put(',');
            }

            PutString(name);
            Put(':');
            Copy(ref json);
        }

        _depth--;
        Put('}');
    }

    private void CopyArray(ref JsonReader json)
    {
        json.BeginArray();
        Put('[');
        Depth = Math.Max(Depth, ++_depth);
        for (bool first = true; json.NextElement(); first = false)
        {
            if (!first)
            {
                Put(',');
            }

            Copy(ref json);
        }

        _depth--;
        Put(']');
    }

    private void Put(char character) => _target[_written++] = (byte)character;

    private void PutString(scoped ReadOnlySpan<byte> text)
    {
        Put('"');
        Span<byte> escape = stackalloc byte[6];
        while (true)
        {
            int clean = JsonStrings.IndexOfStop(text, 0, out _);
            text[..clean].CopyTo(_target[_written..]);
            _written += clean;
            if (clean == text.Length)
            {
                break;
            }

            int length = JsonStrings.Escape(text[clean], escape);
            escape[..length].CopyTo(_target[_written..]);
            _written += length;
            text = text[(clean + 1)..];
        }

        Put('"');
    }
}
