namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A table without a key has none.</summary>
public sealed class SYG040Tests
{
    [Theory]
    [InlineData("Persisted(Keyless = true)", "[Key] ", "the type has a [Key]")]
    [InlineData("Persisted(Keyless = true), RowId", "", "the type has a [RowId]")]
    [InlineData("Persisted(Keyless = true, WithoutRowId = true)", "", "the rows of a WITHOUT ROWID table lie in their key's tree")]
    public void Such_a_type_is_refused(string attributes, string key, string reason) => Refusal.At("SYG040", $$"""
        [{{attributes}}]
        public sealed record [|Reading|]({{key}}string Sensor);
        """, "Reading", reason);

    [Fact]
    public void Without_both_it_is_fine() => Refusal.None("""
        [Persisted(Keyless = true, Strict = true)]
        public sealed record Reading(string Sensor);
        """);

    [Fact]
    public void Verbs_that_need_a_key_are_refused_as_for_a_row_id() => Refusal.At("SYG109", """
        [Persisted(Keyless = true)]
        public sealed record Reading(string Sensor);

        [Repository<Reading>]
        public interface IReadings
        {
            [Upsert] ValueTask [|SaveAsync|](Reading reading);
        }
        """, "SaveAsync", "Reading");
}
