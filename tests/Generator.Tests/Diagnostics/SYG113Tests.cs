namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Emitted code can name and implement a repository.</summary>
public sealed class SYG113Tests
{
    [Theory]
    [InlineData("interface [|INotes|]<T>", "it is generic, or lies in a generic type")]
    [InlineData("file interface [|INotes|]", "it is local to its file")]
    public void Such_a_type_is_refused(string head, string reason) => Notes.Refused("SYG113", $$"""
        [Repository<Note>]
        {{head}};
        """, "INotes", reason);

    [Fact]
    public void A_private_interface_is_refused() => Notes.Refused("SYG113", """
        public static class Outer
        {
            [Repository<Note>]
            private interface [|INotes|];
        }
        """, "INotes", "it is not accessible outside its enclosing type");

    [Fact]
    public void A_nested_interface_is_implemented() => Notes.Accepted("""
        public static class Outer
        {
            [Repository<Note>]
            public interface INotes
            {
                [Select] Note? Get(string id);
            }
        }
        """);
}
