using Synthorg.Gen;

namespace Synthorg.Entities.Tests;

/// <summary>Asserts that a rule is kept, and that whoever broke it is told which property to mend.</summary>
internal static class Refused
{
    /// <summary>By the property itself, when it is set.</summary>
    public static void WhenSet(string property, Func<object> set) =>
        Assert.Throws<ArgumentException>(property, set);

    /// <summary>By the whole, which the properties alone let through.</summary>
    public static void AsAWhole(string property, IValidated entity) =>
        Assert.Throws<ArgumentException>(property, entity.Validate);

    /// <summary>By a repository, as a row that cannot be read; the message names every one of <paramref name="mentioned"/>.</summary>
    public static async Task WhenRead<T>(Func<ValueTask<T>> read, params string[] mentioned)
    {
        QueryException refusal = await Assert.ThrowsAsync<QueryException>(async () => await read());
        Assert.All(mentioned, word => Assert.Contains(word, refusal.Message, StringComparison.Ordinal));
    }
}
