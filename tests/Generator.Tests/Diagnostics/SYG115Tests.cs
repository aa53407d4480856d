namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The class behind a repository has its name for itself.</summary>
public sealed class SYG115Tests
{
    [Theory]
    [InlineData("public sealed class")]
    [InlineData("internal class")]
    [InlineData("internal partial record")]
    [InlineData("internal static partial class")]
    [InlineData("public partial class")]
    public void Such_a_type_of_its_name_is_refused(string head) => Notes.Refused("SYG115", $$"""
        {{head}} SqliteNotes;

        [Repository<Note>]
        public interface [|INotes|]
        {
            [Select] Note? Get(string id);
        }
        """, "INotes", "SqliteNotes", "is declared already, and not as 'partial class' alone");

    [Fact]
    public void Two_repositories_need_two_names() => Notes.RefusedWith(["SYG115", "SYG115"], """
        [Repository<Note>]
        public interface INotes
        {
            [Select] Note? Get(string id);
        }

        [Repository<Note>]
        public interface Notes
        {
            [Count] int Count();
        }
        """);

    [Fact]
    public void Names_may_differ_in_case_alone() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select] Note? Get(string id);
        }

        [Repository<Note>]
        public interface INOTES
        {
            [Count] int Count();
        }
        """);

    [Fact]
    public void Another_half_may_add_to_it() => Notes.Accepted("""
        internal sealed partial class SqliteNotes
        {
            public int Twice(int number) => 2 * number;
        }

        [Repository<Note>]
        public interface INotes
        {
            [Select] Note? Get(string id);
        }
        """);
}
