namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>The seven tables of Chinook that hold music, as entities.</summary>
internal static class ChinookMusic
{
    public const string Source = """
        [Persisted("Album")]
        public sealed record Album
        {
            [Key(Generated = true, Name = "PK_Album"), Column("AlbumId", NotNull = true)]
            public long AlbumId { get; init; }

            [Column("Title", Type = "NVARCHAR(160)")]
            public required string Title { get; init; }

            [Column("ArtistId"), References<Artist>, Index(Name = "IFK_AlbumArtistId")]
            public required long ArtistId { get; init; }
        }

        [Persisted("Artist")]
        public sealed record Artist
        {
            [Key(Generated = true, Name = "PK_Artist"), Column("ArtistId", NotNull = true)]
            public long ArtistId { get; init; }

            [Column("Name", Type = "NVARCHAR(120)")]
            public string? Name { get; init; }
        }

        [Persisted("Genre")]
        public sealed record Genre
        {
            [Key(Generated = true, Name = "PK_Genre"), Column("GenreId", NotNull = true)]
            public long GenreId { get; init; }

            [Column("Name", Type = "NVARCHAR(120)")]
            public string? Name { get; init; }
        }

        [Persisted("MediaType")]
        public sealed record MediaType
        {
            [Key(Generated = true, Name = "PK_MediaType"), Column("MediaTypeId", NotNull = true)]
            public long MediaTypeId { get; init; }

            [Column("Name", Type = "NVARCHAR(120)")]
            public string? Name { get; init; }
        }

        [Persisted("Playlist")]
        public sealed record Playlist
        {
            [Key(Generated = true, Name = "PK_Playlist"), Column("PlaylistId", NotNull = true)]
            public long PlaylistId { get; init; }

            [Column("Name", Type = "NVARCHAR(120)")]
            public string? Name { get; init; }
        }

        #pragma warning disable SYG051 // The file has an index that its primary key would serve.
        [Persisted("PlaylistTrack")]
        public sealed record PlaylistTrack
        {
            [Key(Name = "PK_PlaylistTrack"), Column("PlaylistId"), References<Playlist>, Index(Name = "IFK_PlaylistTrackPlaylistId")]
            public required long PlaylistId { get; init; }

            [Key, Column("TrackId"), References<Track>, Index(Name = "IFK_PlaylistTrackTrackId")]
            public required long TrackId { get; init; }
        }
        #pragma warning restore SYG051

        [Persisted("Track")]
        public sealed record Track
        {
            [Key(Generated = true, Name = "PK_Track"), Column("TrackId", NotNull = true)]
            public long TrackId { get; init; }

            [Column("Name", Type = "NVARCHAR(200)")]
            public required string Name { get; init; }

            [Column("AlbumId"), References<Album>, Index(Name = "IFK_TrackAlbumId")]
            public long? AlbumId { get; init; }

            [Column("MediaTypeId"), References<MediaType>, Index(Name = "IFK_TrackMediaTypeId")]
            public required long MediaTypeId { get; init; }

            [Column("GenreId"), References<Genre>, Index(Name = "IFK_TrackGenreId")]
            public long? GenreId { get; init; }

            [Column("Composer", Type = "NVARCHAR(220)")]
            public string? Composer { get; init; }

            [Column("Milliseconds")]
            public required long Milliseconds { get; init; }

            [Column("Bytes")]
            public long? Bytes { get; init; }

            [Column("UnitPrice", Type = "NUMERIC(10,2)")]
            public required double UnitPrice { get; init; }
        }
        """;
}
