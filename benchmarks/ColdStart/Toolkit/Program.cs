using Synthorg.Gen.Benchmarks.ColdStart;

// FILE: prints the title of its row 'note-500'. FILE make: makes the file.
using NoteDatabase database = NoteDatabase.Open(args[0]);
if (args.Length > 1)
{
    await database.Notes.SaveAllAsync(Enumerable.Range(0, 1000).Select(Note.Of));
    return;
}

Note? note = await database.Notes.GetAsync("note-500");
Console.Out.WriteLine(note!.ToLine());
