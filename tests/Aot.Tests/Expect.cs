namespace Synthorg.Gen.Aot.Tests;

internal static class Expect
{
    /// <exception cref="InvalidOperationException">They differ: the program ends with another exit code than 0.</exception>
    public static void Equal<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"{what}: {expected} was expected, {actual} was there.");
        }
    }
}
