using Bookshop;

DirectoryInfo folder = Directory.CreateTempSubdirectory("bookshop-");
try
{
    await using BookshopDatabase database = await BookshopDatabase.OpenAsync(Path.Combine(folder.FullName, "books.db"));
    var book = new Book
    {
        Isbn = "978-0",
        Title = "Walden",
        Author = "Thoreau",
        Binding = Binding.HardCover,
        Pages = 352,
        Published = new(1854, 8, 9, 0, 0, 0, TimeSpan.Zero),
        Reviews = [new("Emerson", 5, null)],
    };
    await database.Books.SaveAsync(book);
    Sale sale = await database.Sales.InsertAsync(new() { Isbn = book.Isbn, Count = 2 });

    bool kept = book == await database.Books.GetAsync(book.Isbn)
        && sale == await database.Sales.GetAsync(sale.Id)
        && (await database.Books.ListAsync(author: "Thoreau", binding: Binding.HardCover, limit: 10)).Single() == book
        && database.Books.Count() == 1
        && await database.Sales.DeleteAsync(sale.Id)
        && await database.Books.DeleteAsync(book.Isbn)
        && database.Books.Count() == 0;
    Console.WriteLine(kept ? "ok" : "What was read differs from what was saved.");
    return kept ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}
