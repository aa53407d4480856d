using System.Globalization;
using System.Text;
using Synthorg.Gen.Generator.Tests.Emit;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Columns;

/// <summary>Rows share the strings of interned columns, and each has the text that is stored.</summary>
public sealed class InternedTests(InternedProgram program) : IClassFixture<InternedProgram>
{
    [Theory]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("abc")]
    [InlineData("12345")]
    [InlineData("openai")]
    [InlineData("large-2026-02")]
    [InlineData("é")]
    [InlineData("漢字 😀")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    [Covers("Interned")]
    public async Task Equal_texts_are_one_string(string text) =>
        Assert.Equal((bool[])[true, true, true, true, true, false, true], await program.RunAsync<bool[]>("SharedAsync", text));

    [Theory]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    [InlineData("漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢")]
    public async Task Longer_ones_are_not_kept(string text) =>
        Assert.Equal((bool[])[false, false, false, false, false, false, true], await program.RunAsync<bool[]>("SharedAsync", text));

    [Fact]
    public async Task Texts_that_are_alike_are_told_apart()
    {
        // Equal in their length, their first and their last eight bytes, and so in their place; and many more than are kept.
        IEnumerable<string> alike = Enumerable.Range(10, 40).Select(static i => FormattableString.Invariant($"beginning {i} of an end"));
        IEnumerable<string> beyondAscii = Enumerable.Range(0, 40).Select(static i => $"beginning {(char)(0x3042 + i)} of an end");
        IEnumerable<string> mixed = ["é", "Ã©", "\0", "\0\0", "aé", "éa", "a", ""];
        IEnumerable<string> many = Enumerable.Range(0, 10_000).Select(static i => i.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(0, await program.RunAsync<int>("DifferingAsync", [(string[])[.. alike, .. beyondAscii, .. mixed, .. many]]));
    }

    [Theory]
    [InlineData("FF")]
    [InlineData("C3")]
    [InlineData("6162636465C3")]
    [InlineData("EDA080")]
    public async Task What_is_not_well_formed_is_refused_as_ever(string hex)
    {
        QueryException failure = await program.FailAsync<QueryException>("ReadAsync", hex);

        Assert.Contains("well-formed", failure.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_is_what_begins_like_a_text_that_is_known()
    {
        const string Known = "a known text é";
        string broken = Convert.ToHexString(Encoding.UTF8.GetBytes(Known)[..^1]);
        await program.RunAsync<bool[]>("SharedAsync", Known);

        await program.FailAsync<QueryException>("ReadAsync", broken);
    }
}

public sealed class InternedProgram() : Behaviour(InternedScenes.Source);
