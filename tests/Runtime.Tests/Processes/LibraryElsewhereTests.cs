using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Processes;

/// <summary>A program leads the imports of SQLite to a library of its own.</summary>
public sealed class LibraryElsewhereTests : DatabaseTest
{
    [Fact]
    public async Task Where_SQLite_has_no_library_of_its_name_all_is_written_and_read_too()
    {
        await using ChildProcess child = ChildProcess.Start("library-elsewhere", Folder);

        string told = await child.Output.ReadToEndAsync(Token);

        Assert.Equal(0, await child.ExitAsync(Token));
        Note[] stored =
        [
            ANote("1", "Milk and höney", folder: "kitchen", stars: 5),
            ANote("2", "Eggs", stars: 1),
            ANote("1", "Milk and höney", folder: "kitchen", stars: 5),
            ANote("2", ""),
            ANote("3", "Bread", parent: "1"),
        ];
        Assert.Equal(string.Join<Note>(' ', stored), told.TrimEnd());
    }
}
