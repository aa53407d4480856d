using Xunit.Sdk;

namespace Synthorg.Gen.Generator.Tests.Harness;

/// <summary>A rule over many places: a failure names all that break it, one a line, none cut short.</summary>
public static class Offenders
{
    public static void None<T>(IEnumerable<T> offenders)
    {
        string[] lines = [.. offenders.Select(static offender => $"  {offender}")];
        if (lines.Length > 0)
        {
            throw new XunitException($"{lines.Length} break the rule:\n{string.Join('\n', lines)}");
        }
    }
}
