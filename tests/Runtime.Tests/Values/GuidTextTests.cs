using System.Text;
using CsCheck;
using Synthorg.Gen.Emitted;
using Any = CsCheck.Gen;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class GuidTextTests
{
    [Fact]
    public void Any_Guid_is_written_in_lower_case_and_read_in_every_standard_form() => Any.Guid.Sample(
        static value =>
        {
            Span<byte> utf8 = stackalloc byte[GuidText.Length];
            GuidText.Format(value, utf8);
            return Encoding.ASCII.GetString(utf8) == value.ToString("D")
                && "DNBPX".Select(form => value.ToString(form.ToString())).All(text => Reads(text, value) && Reads(Upper(text), value));
        },
        iter: 5_000);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("0123abcd-4567-89ef-0123-456789abcde")]
    [InlineData("0123abcd-4567-89ef-0123-456789abcdeg")]
    [InlineData("{0123abcd-4567-89ef-0123-456789abcdef")]
    public void What_is_no_Guid_is_refused(string text) => Assert.False(GuidText.TryParse(Encoding.UTF8.GetBytes(text), out _));

    private static string Upper(string text) => text.ToUpperInvariant().Replace("0X", "0x", StringComparison.Ordinal);

    private static bool Reads(string text, Guid value) => GuidText.TryParse(Encoding.UTF8.GetBytes(text), out Guid read) && read == value;
}
