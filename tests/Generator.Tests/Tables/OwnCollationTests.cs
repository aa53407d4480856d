using Synthorg.Gen.Generator.Tests.Harness;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>A column that is compared by a collation of the program's own.</summary>
public sealed class OwnCollationTests
{
    [Theory]
    [InlineData("order", "a bb ccc"), InlineData("equal", "bb"), InlineData("pages", "a bb ccc")]
    [InlineData("unique", "DuplicateRecordException")]
    [Covers("Column", "Collation")]
    public async Task It_compares_everywhere(string scene, string expected)
    {
        using Compiled compiled = Compiled.Of(Source);

        Assert.Equal(expected, await compiled.CallAsync<string>("Acme.Scenes", "Run", compiled.DatabaseFile, scene));
    }

    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Synthorg.Gen;

        namespace Acme;

        #pragma warning disable SYG053 // Added by ConfigureConnection.
        [Persisted("words")]
        public sealed record Word(
            [property: Key(Generated = true)] long Id, [property: Unique, Column(Collation = "by_length")] string Text);
        #pragma warning restore SYG053

        [Repository<Word>]
        public interface IWords
        {
            [Insert] void Add(Word word);
            [Select, OrderBy(nameof(Word.Text))] List<Word> List();
            [Select] Word? Find(string text);
            [Select, OrderBy(nameof(Word.Text))] Page<Word> Browse(PageRequest page);
        }

        [Database(Version = 1)]
        public sealed partial class Lexicon
        {
            public partial IWords Words { get; }
        }

        public static class Scenes
        {
            public static async Task<string> Run(string file, string scene)
            {
                SqliteDatabaseOptions options = new()
                {
                    ConfigureConnection = static connection =>
                        connection.CreateCollation("by_length", static (left, right) => left.Length.CompareTo(right.Length)),
                };
                await using Lexicon lexicon = await Lexicon.OpenAsync(file, options);
                foreach (string text in new[] { "ccc", "a", "bb" })
                {
                    lexicon.Words.Add(new(0, text));
                }

                switch (scene)
                {
                    case "order":
                        return string.Join(' ', lexicon.Words.List().Select(word => word.Text));
                    case "equal":
                        return lexicon.Words.Find("xx")!.Text;
                    case "pages":
                        return string.Join(' ', Walk(lexicon.Words));
                    default:
                        try
                        {
                            lexicon.Words.Add(new(0, "yyy"));
                            return "added";
                        }
                        catch (PersistenceException failure)
                        {
                            return failure.GetType().Name;
                        }
                }
            }

            private static IEnumerable<string> Walk(IWords words)
            {
                for (PageRequest? page = PageRequest.First(1); page is not null;)
                {
                    Page<Word> found = words.Browse(page);
                    yield return found.Items[0].Text;
                    page = found.Next;
                }
            }
        }
        """;
}
