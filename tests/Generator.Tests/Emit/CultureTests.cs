using System.Globalization;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>In every culture the same text is emitted, the same bytes are stored, and the same rows are found.</summary>
public sealed class CultureTests(CultureTests.Program program) : IClassFixture<CultureTests.Program>
{
    public static TheoryData<string> Cultures => ["tr-TR", "de-DE", "ar-SA"];

    [Fact]
    public async Task Values_come_back_and_are_found()
    {
        string[] dump = (await DumpAsync("")).Split('\n');

        Assert.StartsWith("True,True,True,True I ", dump[0], StringComparison.Ordinal);
        Assert.Contains("-1234.50", dump[1], StringComparison.Ordinal);
        Assert.Contains("\"by_int\":{\"-5\":1.5}", dump[1], StringComparison.Ordinal);
        Assert.Contains("invalid_id", dump[1], StringComparison.Ordinal);
        Assert.Equal("12345", dump[^1]);
    }

    [Theory, MemberData(nameof(Cultures))]
    public async Task The_same_bytes_are_stored_and_the_same_rows_found(string culture) =>
        Assert.Equal(await DumpAsync(""), await DumpAsync(culture));

    [Theory, MemberData(nameof(Cultures))]
    public void The_same_text_is_emitted(string culture) => Assert.Equal(Emitted(""), Emitted(culture));

    private static string Emitted(string culture)
    {
        using var within = new Culture(culture);
        return string.Join('\n', GeneratorRun.Of(Accepted.Usings + CultureScenes.Source).Result.GeneratedSources
            .Select(static file => $"// {file.HintName}\n{file.SourceText}"));
    }

    private async Task<string> DumpAsync(string culture)
    {
        using var within = new Culture(culture);
        return await program.RunAsync<string>("Dump");
    }

    public sealed class Program() : Behaviour(CultureScenes.Source);

    /// <summary>The culture of what is called meanwhile.</summary>
    private sealed class Culture : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;
        private readonly CultureInfo _beforeOfTexts = CultureInfo.CurrentUICulture;

        public Culture(string name) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

        public void Dispose()
        {
            CultureInfo.CurrentCulture = _before;
            CultureInfo.CurrentUICulture = _beforeOfTexts;
        }
    }
}
