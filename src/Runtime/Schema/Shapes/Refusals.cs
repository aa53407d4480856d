namespace Synthorg.Gen;

/// <summary>Why a step cannot be done, each with the way out.</summary>
internal static class Refusals
{
    public const string VirtualTable =
        "a virtual table cannot be changed; give the new one another name, and name the old one in [Dropped]";

    public static string Missing(string column) =>
        $"{column} is NOT NULL and has no default, and the table has rows; give it a [Default], or let it be null";

    public static string Unknown(string column) =>
        $"{column}, which the program does not know, is NOT NULL and has no default, so that no row could be added; give it one";

    public static string HasNulls(string column) =>
        $"{column} becomes NOT NULL and has no default, and rows have no value in it; give it a [Default], or let it be null";

    public static string Taken(string kind) => $"a {kind} has the name in the file; drop it, or choose another name";

    public static string Lossy(string column) =>
        $"{column} holds values that its new type cannot hold; allow the loss in the options, or keep the type";
}
