namespace Synthorg.Entities.Tests;

public static partial class Given
{
    /// <summary>Texts that say nothing.</summary>
    public static TheoryData<string> BlankTexts => ["", " ", "\t\r\n", "\u2003"];
}
