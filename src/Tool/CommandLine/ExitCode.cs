namespace Synthorg.Gen.Tool;

/// <summary>What a script is told.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A step is refused, or the schemas are not the same.</summary>
    public const int Different = 1;

    /// <summary>The command line is wrong, or a file cannot be read or written.</summary>
    public const int Failed = 2;
}
