namespace Synthorg.Gen;

/// <summary>The result codes that the runtime tells apart (https://sqlite.org/rescode.html).</summary>
internal static class ResultCodes
{
    public const int Ok = 0;
    public const int Busy = 5;
    public const int Row = 100;
    public const int Done = 101;
    public const int ConstraintForeignKey = 787;
    public const int ReadOnlyMoved = 1032;

    /// <summary>An extended code's family.</summary>
    public static int Primary(int code) => code & 0xff;
}
