namespace Synthorg.Gen;

/// <summary>The caller gives at least one of these arguments; otherwise the call is refused before the database is asked.</summary>
/// <param name="parameters">Names of the method's optional parameters, or of its filter's members.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AtLeastOneOfAttribute(params string[] parameters) : Attribute
{
    /// <summary>Names of the method's optional parameters, or of its filter's members.</summary>
    public string[] Parameters { get; } = parameters;
}
