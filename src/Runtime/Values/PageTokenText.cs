using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;

namespace Synthorg.Gen.Emitted;

/// <summary>
/// The text of a page's token, safe in an address: base64url of a version, the hash of the order, the values and a checksum.
/// </summary>
/// <remarks>The checksum finds accidents, such as a text that was cut off. It hides nothing and stops nobody from making a token.</remarks>
internal static class PageTokenText
{
    private const byte Version = 1;
    private const int HeaderLength = 1 + sizeof(int);
    private const int ChecksumLength = sizeof(uint);

    public static string Write(int orderHash, PageValues values)
    {
        int length = HeaderLength + values.Encoded.Length;
        byte[] bytes = new byte[length + ChecksumLength];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), orderHash);
        values.Encoded.CopyTo(bytes.AsSpan(HeaderLength));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(length), Checksum(bytes.AsSpan(0, length)));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads what <see cref="Write"/> gave.</summary>
    /// <returns><see langword="false"/> when it is anything else, in any character.</returns>
    public static bool TryRead(string text, out int orderHash, out PageValues values)
    {
        orderHash = 0;
        values = new();
        byte[] room = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (Base64Url.DecodeFromChars(text, room, out _, out int length) != OperationStatus.Done
            || length < HeaderLength + ChecksumLength
            || Base64Url.EncodeToString(room.AsSpan(0, length)) != text) // Decoding passes over white space and spare bits.
        {
            return false;
        }

        ReadOnlySpan<byte> signed = room.AsSpan(0, length - ChecksumLength);
        orderHash = BinaryPrimitives.ReadInt32LittleEndian(signed[1..]);
        return signed[0] == Version
            && BinaryPrimitives.ReadUInt32LittleEndian(room.AsSpan(signed.Length)) == Checksum(signed)
            && PageValues.TryDecode(signed[HeaderLength..], out values);
    }

    // CRC-32C, which finds every change of up to 32 bits in a row.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = ~0u;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (byte rest in bytes)
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return ~sum;
    }
}
