namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>What a method does to its table.</summary>
internal enum Verb
{
    Select,
    Insert,
    Upsert,
    Update,
    Delete,
    Count,
    Exists,
    Aggregate,
}

/// <summary>
/// The short list of first words that stand for a verb where no attribute says it. Nothing else is ever read out of a name.
/// </summary>
internal static class ImpliedVerb
{
    private static readonly (string Word, Verb Verb)[] s_words =
    [
        ("Get", Verb.Select), ("Find", Verb.Select), ("List", Verb.Select), ("Query", Verb.Select), ("Stream", Verb.Select),
        ("Save", Verb.Upsert),
        ("Insert", Verb.Insert), ("Add", Verb.Insert), ("Append", Verb.Insert),
        ("Update", Verb.Update),
        ("Delete", Verb.Delete), ("Remove", Verb.Delete),
        ("Count", Verb.Count),
        ("Exists", Verb.Exists),
    ];

    public static Verb? Of(string methodName)
    {
        foreach ((string word, Verb verb) in s_words)
        {
            bool isFirstWord = methodName.StartsWith(word, StringComparison.Ordinal)
                && (methodName.Length == word.Length || char.IsUpper(methodName[word.Length]));
            if (isFirstWord)
            {
                return verb;
            }
        }

        return null;
    }
}
