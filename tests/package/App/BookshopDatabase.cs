using System.Collections.Immutable;
using Synthorg.Gen;

namespace Bookshop;

[Repository<Book>]
internal interface IBookRepository
{
    [Upsert] ValueTask SaveAsync(Book book, CancellationToken cancellationToken = default);

    [Select] ValueTask<Book?> GetAsync(string isbn, CancellationToken cancellationToken = default);

    [Select, OrderBy($"{nameof(Book.Pages)} DESC, {nameof(Book.Isbn)}")]
    ValueTask<ImmutableArray<Book>> ListAsync(
        string? author = null, Binding? binding = null, [Limit] int? limit = null, CancellationToken cancellationToken = default);

    [Delete] ValueTask<bool> DeleteAsync(string isbn, CancellationToken cancellationToken = default);

    [Count] long Count();
}

[Repository<Sale>]
internal interface ISaleRepository : IRepository<Sale, long>;

[Database(Version = 1)]
internal sealed partial class BookshopDatabase
{
    public partial IBookRepository Books { get; }

    public partial ISaleRepository Sales { get; }
}
