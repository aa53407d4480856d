using Microsoft.EntityFrameworkCore;
using Synthorg.Gen.Benchmarks.ColdStart;

// FILE: prints the row 'note-500'.
using NoteContext context = new(args[0]);
Note note = context.Notes.AsNoTracking().Single(static note => note.Id == "note-500");
Console.Out.WriteLine(note.ToLine());
