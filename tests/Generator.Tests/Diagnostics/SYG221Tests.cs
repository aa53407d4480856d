using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Steps by hand lead from one version to the next.</summary>
public sealed class SYG221Tests
{
    [Theory]
    [InlineData("void [|Split|](Microsoft.Data.Sqlite.SqliteConnection connection) { }", "it is not static")]
    [InlineData("static void [|Split|]<T>(Microsoft.Data.Sqlite.SqliteConnection connection) { }", "it is generic")]
    [InlineData(
        "static int [|Split|](Microsoft.Data.Sqlite.SqliteConnection connection) => 1;", "it gives something back, or is asynchronous")]
    [InlineData("static void [|Split|](string sql) { }", "it does not take a SqliteConnection alone")]
    [InlineData("static void [|Split|]() { }", "it does not take a SqliteConnection alone")]
    [Refuses("Migration")]
    public void A_step_is_a_static_method_of_the_connection(string method, string reason) =>
        Refusal.At("SYG221", Source($"[Migration(From = 3, To = 4)] {method}"), "Split", reason);

    [Theory]
    [InlineData("From = 0, To = 1", "From is below 1")]
    [InlineData("To = 1", "From is below 1")]
    [InlineData("From = 3", "To is not above From")]
    [InlineData("From = 3, To = 3", "To is not above From")]
    [InlineData("From = 3, To = 5", "it leads to 5, and the database has the version 4")]
    [Refuses("Migration", "From", "To")]
    public void It_leads_upwards_and_no_further_than_the_version(string versions, string reason) =>
        Refusal.At("SYG221", Source($"[Migration({versions})] {Plain("[|Split|]")}"), "Split", reason);

    [Theory]
    [InlineData(2, 4, "it overlaps 'First'")]
    [InlineData(1, 3, "it overlaps 'First'")]
    [InlineData(1, 4, "it overlaps 'First'")]
    public void Two_do_not_overlap(int from, int to, string reason) => Refusal.At("SYG221", Source(
        $"[Migration(From = 1, To = 3)] {Plain("First")}"
        + $"[Migration(From = {from}, To = {to})] {Plain("[|Second|]")}"), "Second", reason);

    [Fact]
    public void There_is_no_gap_between_them() => Refusal.At("SYG221", Source(
        $"[Migration(From = 1, To = 2)] {Plain("First")}"
        + $"[Migration(From = 3, To = 4)] {Plain("[|Second|]")}"),
        "Second", "'First' leads to 2: there is no step from there");

    [Fact]
    public void Those_before_and_those_after_are_two_rows() => Refusal.None(Source(
        $"[Migration(From = 1, To = 3)] {Plain("First")}"
        + $"[Migration(From = 3, To = 4)] {Plain("Second")}"
        + $"[Migration(From = 2, To = 4, BeforeSchema = true)] {Plain("Third")}"));

    private static string Plain(string name) => $"static void {name}(Microsoft.Data.Sqlite.SqliteConnection connection) {{ }}";

    private static string Source(string steps) => $$"""
        [Persisted]
        public sealed record Note([property: Key] string Id);

        [Database(Version = 4)]
        public sealed partial class Store
        {
            public partial IRepository<Note, string> Notes { get; }
            {{steps}}
        }
        """;
}
