namespace Synthorg.Gen;

/// <summary>
/// The order of the rows that a method returns; rows that are equal in it come by key, in the direction of the first term.
/// </summary>
/// <param name="terms">
/// Properties separated by commas, each with <c>DESC</c> where the greatest comes first: <c>"CreatedAt DESC, Title"</c>.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OrderByAttribute(string terms) : Attribute
{
    /// <summary>The terms, as given.</summary>
    public string Terms { get; } = terms;
}
