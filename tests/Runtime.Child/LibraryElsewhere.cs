using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SQLitePCL;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>Works with SQLite from a file that only a resolver of the program's own leads to.</summary>
internal static class LibraryElsewhere
{
    private static readonly string[] s_names = ["libe_sqlite3.so", "libe_sqlite3.dylib", "e_sqlite3.dll"];

    /// <summary>Prints the notes that it wrote, as a list, by their keys and in a transaction.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        Lead(Path.Combine(folder, "sqlite-of-another-name"));
        await using NotesDatabase database = await NotesDatabase.OpenAsync(Path.Combine(folder, "notes.db"));
        await database.Notes.AddAsync(new() { Id = "1", Title = "Milk and höney", Folder = "kitchen", Stars = 5 });
        await database.Notes.AddAllAsync([new() { Id = "2", Title = "" }, new() { Id = "3", Title = "Bread", ParentId = "1" }]);
        ImmutableArray<Note> listed = await database.Notes.ListAsync(stars: 0);
        Note? alone = await database.Notes.GetAsync("1");
        Note? inTransaction = await database.WriteAsync(static async transaction =>
        {
            await transaction.Notes.SaveAsync(new() { Id = "2", Title = "Eggs", Stars = 1 });
            return await transaction.Notes.GetAsync("2");
        });
        Console.Out.WriteLine(string.Join(' ', new[] { alone, inTransaction }.Concat(listed)));
        return 0;
    }

    private static void Lead(string copy)
    {
        File.Copy(NativeFile(), copy);
        nint library = NativeLibrary.Load(copy);
        DllImportResolver lead = (name, _, _) => name == "e_sqlite3" ? library : 0;
        NativeLibrary.SetDllImportResolver(typeof(Statement).Assembly, lead);
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, lead);
    }

    private static string NativeFile() => ((string)AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES")!)
        .Split(Path.PathSeparator)
        .SelectMany(static folder => s_names.Select(name => Path.Combine(folder, name)))
        .First(File.Exists);
}
