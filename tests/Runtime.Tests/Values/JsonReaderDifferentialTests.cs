using System.Globalization;
using System.Text;
using CsCheck;
using Any = CsCheck.Gen;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class JsonReaderDifferentialTests
{
    private static readonly Gen<string> s_space = Any.OneOf("", "", "", " ", "\n", "\t", "\r\n", "  ");

    private static readonly Gen<string> s_number = Any.OneOf(
        Any.Long.Select(static value => value.ToString(CultureInfo.InvariantCulture)),
        Any.Double.Where(double.IsFinite).Select(static value => value.ToString("R", CultureInfo.InvariantCulture)),
        Any.Select(Any.Int[-99999, 99999], Any.Int[0, 999999])
            .Select(static (whole, part) => FormattableString.Invariant($"{whole}.{part}")),
        Any.OneOf("0", "-0", "0.0", "-0.0", "1e5", "1E+5", "1e-5", "-1.5e300", "0e0", "123456789012345678901234567890"),
        Any.OneOf("0.1", "9007199254740993", "9007199254740993.5", "-1.5e3700"));

    private static readonly Gen<string> s_piece = Any.OneOf(
        Any.OneOf("a", "xyz", " ", "ß", "€", "😀", "\u007f", "\u0080", "\uffff", "a longer piece of text, past one block"),
        Any.OneOf(@"\n", @"\t", @"\""", @"\\", @"\/", @"\b", @"\f", @"\r", @"\u0000", @"\u00e9", @"\uABCD", @"\ud83d\ude00"));

    private static readonly Gen<string> s_string = s_piece.Array[0, 6].Select(static pieces => $"\"{string.Concat(pieces)}\"");

    private static readonly Gen<string> s_document = Any.Recursive<string>(static (depth, inner) =>
    {
        Gen<string> scalar = Any.OneOf(s_number, s_string, Any.OneOf("true", "false", "null"));
        if (depth > 4)
        {
            return scalar;
        }

        Gen<string> spaced = Any.Select(s_space, inner, s_space).Select(static (before, value, after) => before + value + after);
        Gen<string> member = Any.Select(s_space, s_string, s_space, spaced)
            .Select(static (before, name, after, value) => $"{before}{name}{after}:{value}");
        return Any.OneOf(
            scalar,
            Any.Select(spaced.Array[0, 5], s_space).Select(static (values, space) => $"[{Joined(values, space)}]"),
            Any.Select(member.Array[0, 5], s_space).Select(static (members, space) => $"{{{Joined(members, space)}}}"));
    });

    private static readonly byte[] s_alphabet =
        [.. "\"\\{}[],:0123456789-+.eEtrufalsn \t\n\r/bx\0\u0001\u001f\u007f"u8,
            0x80, 0xBF, 0xC0, 0xC3, 0xE2, 0xED, 0xA0, 0xF0, 0xF4, 0xFF];

    private static readonly Gen<(byte[] Document, (int Kind, int Place, byte Value)[] Changes)> s_mutation = Any.Select(
        s_document.Select(static text => Encoding.UTF8.GetBytes(text)),
        Any.Select(Any.Int[0, 3], Any.Int[0, 1 << 20], Any.OneOf(s_alphabet)).Array[1, 3]);

    [Fact]
    public void Well_formed_documents_are_read_as_System_Text_Json_reads_them() => s_document.Sample(
        static text =>
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            string? ours = JsonTrace.OfOurs(utf8);

            return ours is not null && ours == JsonTrace.OfTheirs(utf8) && JsonTrace.IsSkipped(utf8);
        },
        iter: 10_000);

    [Fact]
    public void Damaged_documents_are_refused_exactly_when_System_Text_Json_refuses_them() => s_mutation.Sample(
        static mutation =>
        {
            byte[] utf8 = Mutate(mutation.Document, mutation.Changes);
            string? ours = JsonTrace.OfOurs(utf8);

            return ours == JsonTrace.OfTheirs(utf8) && JsonTrace.IsSkipped(utf8) == ours is not null;
        },
        iter: 60_000,
        print: static mutation => Convert.ToHexString(Mutate(mutation.Document, mutation.Changes)));

    [Fact]
    public void Every_document_cut_short_is_refused_or_read_as_System_Text_Json_does()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("""
             { "a" : [ 1 , -2.5e+3 , "x\u00e9\ud83d\ude00y" , true , false , null , { } , [ ] ] ,
               "ünï" : "a text that is longer than one block, ünï" }
            """);
        for (int length = 0; length <= utf8.Length; length++)
        {
            Assert.Equal(JsonTrace.OfTheirs(utf8.AsSpan(0, length)), JsonTrace.OfOurs(utf8.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Every_byte_at_every_place_of_a_string_is_treated_alike()
    {
        // 75 bytes: the blocks of the search, wide and narrow, and what follows them.
        for (int place = 0; place < 75; place++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte[] utf8 = Encoding.UTF8.GetBytes($"[\"{new string('x', 75)}\",1]");
                utf8[2 + place] = (byte)value;

                Assert.Equal(JsonTrace.OfTheirs(utf8), JsonTrace.OfOurs(utf8));
            }
        }
    }

    private static string Joined(string[] values, string space) => values.Length == 0 ? space : string.Join(',', values);

    private static byte[] Mutate(byte[] document, (int Kind, int Place, byte Value)[] changes)
    {
        var bytes = new List<byte>(document);
        foreach ((int kind, int place, byte value) in changes)
        {
            int at = place % (bytes.Count + 1);
            switch (kind)
            {
                case 0 when at < bytes.Count:
                    bytes[at] = value;
                    break;
                case 1 when at < bytes.Count:
                    bytes.RemoveAt(at);
                    break;
                case 2 when at < bytes.Count:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.Insert(at, value);
                    break;
            }
        }

        return [.. bytes];
    }
}
