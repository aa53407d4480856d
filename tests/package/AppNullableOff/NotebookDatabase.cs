using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Synthorg.Gen;

namespace Notebook
{
    /// <summary>Notes by their id.</summary>
    [Repository<Note>]
    public interface INoteRepository
    {
        /// <summary>Adds or updates a note.</summary>
        [Upsert]
        Task SaveAsync(Note note, CancellationToken cancellationToken = default);

        /// <summary>Reads a note; null when there is none.</summary>
        [Select]
        Task<Note> GetAsync(string id, CancellationToken cancellationToken = default);

        /// <summary>Reads all notes, or those of one importance.</summary>
        [Select]
        Task<IReadOnlyList<Note>> ListAsync(Importance? importance = null, CancellationToken cancellationToken = default);

        /// <summary>Removes a note; false when there is none.</summary>
        [Delete]
        bool Delete(string id);
    }

    /// <summary>A file of notes.</summary>
    [Database]
    public sealed partial class NotebookDatabase
    {
        /// <summary>Its notes.</summary>
        public partial INoteRepository Notes { get; }
    }
}
