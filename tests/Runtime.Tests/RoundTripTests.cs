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

    [Fact]
    public async Task Text_with_one_character_beyond_ascii_anywhere_comes_back()
    {
        await using NotesDatabase database = await OpenAsync();
        Note[] notes = [.. from length in (int[])[1, 7, 8, 9, 15, 16, 17, 24, 31, 127, 128, 129]
            from place in Enumerable.Range(0, length)
            let text = new string('a', place) + 'é' + new string('z', length - place - 1)
            select ANote($"{length:000} {place:000}") with { Title = text }];

        await database.Notes.AddAllAsync(notes, Token);

        Assert.Equal(notes, database.Notes.Stream(Token));
    }
}
