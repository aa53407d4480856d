using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Parsing;

/// <summary>What is checked of an argument before the database is touched.</summary>
public sealed class ArgumentRuleTests
{
    private const string Blank = "ArgumentException.ThrowIfNullOrWhiteSpace(id)";
    private const string Null = "ArgumentNullException.ThrowIfNull(id)";

    [Theory]
    [InlineData("string id", Null)]
    [InlineData("[Required] string id", Blank)]
    [InlineData("[Required(AllowEmptyStrings = false), StringLength(5)] string id", Blank)]
    [InlineData("[MinLength(1), RegularExpression(\"a*\")] string id", Null)]
    [InlineData("[OneOf] IReadOnlyList<string> id", Null)]
    public void A_reference_is_not_null_and_a_required_text_not_blank(string parameter, string check) =>
        Assert.Contains(check, Emitted(parameter), StringComparison.Ordinal);

    [Theory]
    [InlineData("string? id = null")]
    [InlineData("[Required] string? id = null")]
    [InlineData("[Required, Is(nameof(Note.Stars))] int id")]
    public void What_may_be_left_out_or_is_a_value_is_not_checked(string parameter) =>
        Assert.DoesNotContain("ThrowIf", Emitted(parameter), StringComparison.Ordinal);

    private static string Emitted(string parameter)
    {
        var run = GeneratorRun.Of($$"""
            using System.ComponentModel.DataAnnotations;
            using Synthorg.Gen;

            [Persisted]
            public sealed record Note([property: Synthorg.Gen.Key] string Id, [property: Range(0, 5), Required] int Stars);

            [Repository<Note>]
            public interface INotes
            {
                [Select] List<Note> List({{parameter}});
            }
            """);

        Offenders.None(run.Diagnostics);
        Offenders.None(run.Problems);
        return run.Source("SqliteNotes.Repository.g.cs");
    }
}
