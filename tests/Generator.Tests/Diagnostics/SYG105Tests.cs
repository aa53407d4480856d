using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A repository declares methods whose meaning is known.</summary>
public sealed class SYG105Tests
{
    [Theory]
    [InlineData("int [|Count|] { get; }", "Count", "a repository has no properties")]
    [InlineData("event Action [|Changed|];", "Changed", "a repository has no events")]
    [InlineData("[Select] T [|Get|]<T>(string id);", "Get", "it is generic")]
    [InlineData("[Select] ref Note [|Get|](string id);", "Get", "it returns a reference")]
    [InlineData("static abstract int [|Count|]();", "Count", "it is static")]
    [InlineData("[Select] Note? [|Get|](in string id);", "Get", "its parameter 'id' is passed by reference")]
    [InlineData("[Select] Note? [|Get|](ReadOnlySpan<char> id);", "Get", "its parameter 'id' is passed by reference")]
    [InlineData("[Count] int [|GetHashCode|]();", "GetHashCode", "the name belongs to object")]
    [InlineData("[Count] int [|SqliteNotes|]();", "SqliteNotes", "the name belongs to the emitted class")]
    [InlineData("[Count] int [|s_get|]();", "s_get", "the name belongs to the emitted class")]
    public void Such_a_member_is_refused(string member, string name, string reason) => Notes.Refused("SYG105", $$"""
        [Repository<Note>]
        public interface INotes
        {
            {{member}}
        }
        """, name, reason);

    [Fact]
    [Refuses("OrderBy", "terms")]
    public void An_order_is_for_rows() => Notes.Refused("SYG105", """
        [Repository<Note>]
        public interface INotes
        {
            [Count, [|OrderBy(nameof(Note.Title))|]] int Count();
        }
        """, "Count", "[OrderBy] has no place on a [Count]");

    [Theory]
    [InlineData("[Count, [|Distinct|]] int Of()", "[Distinct] has no place on a [Count]")]
    [InlineData("[Delete, [|Distinct|]] int Of(string id)", "[Distinct] has no place on a [Delete]")]
    [InlineData("[Select, [|Distinct|]] List<Note> Of()", "[Distinct] has no place where no row is given twice")]
    [Refuses("Distinct")]
    public void Distinct_rows_are_parts_of_rows(string method, string reason) => Notes.Refused("SYG105", $$"""
        [Repository<Note>]
        public interface INotes
        {
            {{method}};
        }
        """, "Of", reason);

    [Fact]
    public void Two_contracts_may_not_differ_in_what_a_method_gives() => Notes.Refused("SYG105", """
        [Repository<Note>]
        public interface INotes : IOthers
        {
            [Count] new int [|Count|](string title);
        }

        public interface IOthers
        {
            [Count] long Count(string title);
        }
        """, "Count", "'IOthers' and 'INotes' declare it with different return types");

    [Fact]
    public void Two_contracts_may_not_differ_in_what_a_method_means() => Notes.Refused("SYG105", """
        [Repository<Note>]
        public interface INotes : IOthers
        {
            [Delete] int Remove(int stars);

            [Delete] new int [|Drop|]([AtLeast("Stars")] int most);
        }

        public interface IOthers
        {
            [Delete] int Drop([AtMost("Stars")] int most);
        }
        """, "Drop", "'IOthers' and 'INotes' give it different meanings");

    [Fact]
    public void One_implementation_serves_several_contracts() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes : IReads, ICounts, IRepository<Note, string>
        {
            [Select] new ValueTask<Note?> GetAsync(string id, CancellationToken token = default);
        }

        public interface IReads
        {
            [Select] ValueTask<Note?> GetAsync([Key] string key, CancellationToken cancellationToken = default);
            [Count] int Count();
        }

        public interface ICounts
        {
            [Count] int Count();
        }
        """);

    [Fact]
    public void What_a_derived_contract_gives_a_body_is_left_to_it() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes : IOthers
        {
            Note? IOthers.Fetch(string id) => Get(id);

            int IOthers.Size => 1;

            [Select] Note? Get(string id);
        }

        public interface IOthers
        {
            int Size { get; }

            Note? Fetch(string id);
        }
        """);

    [Fact]
    public void Overloads_have_statements_of_their_own() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select] Note? Get(string id);
            [Select] Note? Get(int stars);
            [Select] Note? get(string title);
            [Select] Note? Get2(string body);
        }
        """);
}
