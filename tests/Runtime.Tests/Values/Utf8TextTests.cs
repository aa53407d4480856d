using System.Text;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class Utf8TextTests
{
    private const int Longest = 300;

    [Theory]
    [InlineData("é"), InlineData("中"), InlineData("😀")]
    public void Any_text_is_made_wherever_it_leaves_ASCII(string beyond)
    {
        for (int length = 0; length < Longest; length++)
        {
            for (int at = 0; at <= length; at += length < 40 ? 1 : 7)
            {
                string text = new string('a', at) + beyond + new string('z', length - at);

                Assert.True(Utf8Text.TryMake(Encoding.UTF8.GetBytes(text), out string made));
                Assert.Equal(text, made);
            }
        }
    }

    [Fact]
    public void Any_ASCII_is_made()
    {
        for (int length = 0; length < Longest; length++)
        {
            string text = string.Concat(Enumerable.Range(0, length).Select(static number => (char)(number % 128)));

            Assert.True(Utf8Text.TryMake(Encoding.UTF8.GetBytes(text), out string made));
            Assert.Equal(text, made);
        }
    }

    [Theory]
    [InlineData("FF"), InlineData("80"), InlineData("C3"), InlineData("E4B8")]
    [InlineData("F09F98"), InlineData("C0AF"), InlineData("EDA080")]
    public void What_is_not_well_formed_is_refused_wherever_it_stands(string hex)
    {
        byte[] wrong = Convert.FromHexString(hex);
        for (int length = 0; length < Longest; length++)
        {
            for (int at = 0; at <= length; at += length < 40 ? 1 : 7)
            {
                byte[] before = Encoding.UTF8.GetBytes(new string('a', at));
                byte[] after = Encoding.UTF8.GetBytes(new string('é', length - at));

                Assert.False(Utf8Text.TryMake([.. before, .. wrong, .. after], out _));
            }
        }
    }
}
