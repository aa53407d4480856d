using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Notebook
{
    internal static class Program
    {
        private static async Task<int> Main()
        {
            DirectoryInfo folder = Directory.CreateTempSubdirectory("notebook-");
            try
            {
                bool kept = await SaveAndReadAsync(Path.Combine(folder.FullName, "notes.db"));
                Console.WriteLine(kept ? "ok" : "What was read differs from what was saved.");
                return kept ? 0 : 1;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        private static readonly string[] s_tags = { "home", "öl" };

        private static async Task<bool> SaveAndReadAsync(string file)
        {
            await using NotebookDatabase database = await NotebookDatabase.OpenAsync(file);
            await database.Notes.SaveAsync(new Note { Id = "a", Importance = Importance.High, Tags = s_tags });
            Note note = await database.Notes.GetAsync("a");
            IReadOnlyList<Note> important = await database.Notes.ListAsync(Importance.High);
            return note.Body == null
                && note.RemindAt == null
                && note.Tags.SequenceEqual(s_tags)
                && important.Count == 1
                && database.Notes.Delete("a")
                && await database.Notes.GetAsync("a") == null;
        }
    }
}
