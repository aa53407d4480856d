using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class RoundTripTests : DatabaseTest
{
    [Theory]
    [InlineData("Milk")]
    [InlineData("")]
    [InlineData("Grüße, 你好, 🙂")]
    [InlineData("with\0zero")]
    public async Task A_saved_row_is_read_as_it_was(string title)
    {
        await using NotesDatabase database = await OpenAsync();
        Note note = ANote("1", title, "home", 3);

        await database.Notes.SaveAsync(note, Token);

        Assert.Equal(note, await database.Notes.GetAsync("1", Token));
        Assert.Null(await database.Notes.GetAsync("2", Token));
    }

    [Fact]
    public async Task A_row_is_there_after_the_file_is_opened_again()
    {
        await using (NotesDatabase database = await OpenAsync())
        {
            await database.Notes.SaveAsync(ANote("1"), Token);
        }

        await using NotesDatabase again = await OpenAsync();
        Assert.NotNull(await again.Notes.GetAsync("1", Token));
    }
}
