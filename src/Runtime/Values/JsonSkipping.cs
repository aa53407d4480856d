using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>Reads values whose shape does not matter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonSkipping
{
    /// <summary>Reads a value of any shape and forgets it; it must be well formed all the same.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="FormatException">It is not.</exception>
    public static void Skip(ref this JsonReader json)
    {
        switch (json.Peek())
        {
            case (byte)'"':
                json.ReadUtf8();
                break;
            case (byte)'{':
                json.BeginObject();
                while (json.NextMember(out _))
                {
                    json.Skip();
                }

                break;
            case (byte)'[':
                json.BeginArray();
                while (json.NextElement())
                {
                    json.Skip();
                }

                break;
            default:
                json.TakeScalar();
                break;
        }
    }

    /// <summary>Reads a number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    /// <returns>Its text.</returns>
    internal static ReadOnlySpan<byte> TakeScalar(scoped ref this JsonReader json)
    {
        byte first = json.Peek();
        ReadOnlySpan<byte> rest = json.Rest;
        int before = json.Position;
        if ((first == 't' && json.TryTake("true"u8))
            || (first == 'f' && json.TryTake("false"u8))
            || (first == 'n' && json.TryTake("null"u8)))
        {
            return rest[..(json.Position - before)];
        }

        return first == '-' || (uint)(first - '0') <= 9 ? json.TakeNumber() : throw json.Expected("a value");
    }
}
