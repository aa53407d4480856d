using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Synthorg.Gen.Benchmarks.ColdStart;

internal sealed class NoteContext(string path) : DbContext
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSqlite("Data Source=" + path + ";Pooling=False");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        EntityTypeBuilder<Note> note = modelBuilder.Entity<Note>();
        note.ToTable("notes");
        note.Property(static note => note.Id).HasColumnName("id");
        note.Property(static note => note.Title).HasColumnName("title");
        note.Property(static note => note.Author).HasColumnName("author");
        note.Property(static note => note.State).HasColumnName("state").HasConversion(
            static state => state.ToString(), static text => Enum.Parse<NoteState>(text, true));
        note.Property(static note => note.WrittenAt).HasColumnName("written_at").HasConversion(
            static moment => moment.ToString("O", CultureInfo.InvariantCulture),
            static text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        note.Property(static note => note.Words).HasColumnName("words");
        note.Property(static note => note.Rating).HasColumnName("rating");
    }
}

internal sealed class Note
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Author { get; init; }

    public NoteState State { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public long Words { get; init; }

    public double? Rating { get; init; }

    public string ToLine() => FormattableString.Invariant($"{Id}|{Title}|{Author}|{(int)State}|{WrittenAt.UtcTicks}|{Words}|{Rating}");
}

internal enum NoteState
{
    Draft,
    Shown,
    Hidden,
}
