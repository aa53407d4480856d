using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Benchmarks.ColdStart;

// FILE: prints the row 'note-500', read column by column.
using SqliteConnection connection = new("Data Source=" + args[0] + ";Pooling=False");
connection.Open();
using SqliteCommand command = connection.CreateCommand();
command.CommandText = "SELECT id, title, author, state, written_at, words, rating FROM notes WHERE id = $id";
command.Parameters.AddWithValue("$id", "note-500");
command.Prepare();
using SqliteDataReader reader = command.ExecuteReader();
_ = reader.Read();
Note note = new(
    reader.GetString(0),
    reader.GetString(1),
    reader.GetString(2),
    reader.GetString(3) switch
    {
        "draft" => NoteState.Draft,
        "shown" => NoteState.Shown,
        "hidden" => NoteState.Hidden,
        _ => throw new InvalidDataException(),
    },
    DateTimeOffset.Parse(reader.GetString(4), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    reader.GetInt64(5),
    reader.IsDBNull(6) ? null : reader.GetDouble(6));
Console.Out.WriteLine(note.ToLine());
