namespace Synthorg.Entities.Tests;

/// <summary>Which methods of a repository a test is about.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CoversAttribute(Type repository, params string[] methods) : Attribute
{
    public Type Repository => repository;

    public IReadOnlyList<string> Methods => methods;
}
