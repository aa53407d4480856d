namespace Synthorg.Gen.Tool.Tests;

/// <summary>Databases that between them have all that a schema can hold.</summary>
internal static class Samples
{
    public const string Blog = """
        PRAGMA application_id = 77;
        PRAGMA user_version = 3;
        CREATE TABLE authors (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL COLLATE NOCASE UNIQUE, -- how they sign
            email VARCHAR(80) CONSTRAINT has_at CHECK (instr(email, '@') > 0),
            is_active BOOLEAN NOT NULL DEFAULT TRUE,
            rank INT NOT NULL DEFAULT -1,
            share REAL NOT NULL DEFAULT 0.5,
            note TEXT DEFAULT 'it''s "new" {here}',
            added DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
        );
        CREATE TABLE posts (
            id INTEGER PRIMARY KEY,
            author_id INTEGER NOT NULL REFERENCES authors ON DELETE CASCADE ON UPDATE RESTRICT,
            reviewer INTEGER REFERENCES authors (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
            title TEXT NOT NULL,
            slug TEXT GENERATED ALWAYS AS (lower(replace(title, ' ', '-'))) STORED,
            length INTEGER AS (length(title)),
            body BLOB,
            flags INTEGER NOT NULL DEFAULT 0 CHECK (flags IN (0, 1)),
            CONSTRAINT one_title UNIQUE (author_id, title) ON CONFLICT REPLACE,
            CHECK (title <> '' AND length(title) < 200)
        );
        CREATE INDEX posts_by_title ON posts (title COLLATE NOCASE DESC, author_id);
        CREATE UNIQUE INDEX posts_flagged ON posts (lower(slug)) WHERE flags = 1 AND slug IS NOT NULL;
        CREATE VIEW titles AS SELECT title FROM posts;
        CREATE TRIGGER posts_touch AFTER UPDATE OF title ON posts WHEN new.title <> old.title
        BEGIN
            UPDATE authors SET rank = CASE WHEN rank < 0 THEN 0 ELSE rank + 1 END WHERE id = new.author_id;
            DELETE FROM posts WHERE title = '';
        END;
        CREATE TRIGGER titles_insert INSTEAD OF INSERT ON titles
        BEGIN
            INSERT INTO posts (author_id, title) VALUES (1, new.title);
        END;
        CREATE VIRTUAL TABLE words USING fts5(body, content='');
        """;

    public const string Ledger = """
        PRAGMA user_version = 1;
        CREATE TABLE accounts (code TEXT PRIMARY KEY, owner_name TEXT NOT NULL, "open" ANY) STRICT, WITHOUT ROWID;
        CREATE TABLE entries (
            account TEXT NOT NULL REFERENCES accounts,
            "day" TEXT NOT NULL,
            no INT NOT NULL,
            cents INTEGER NOT NULL CHECK (cents <> 0),
            proof BLOB,
            CONSTRAINT entry_key PRIMARY KEY (account, no DESC, "day")
        ) STRICT;
        CREATE TABLE splits (
            id INTEGER NOT NULL,
            "to account" TEXT,
            day TEXT,
            no INT,
            factor REAL NOT NULL,
            PRIMARY KEY (id),
            FOREIGN KEY ("to account", no, day) REFERENCES entries (account, no, "day") ON UPDATE CASCADE
        ) STRICT;
        CREATE INDEX "splits of account" ON splits ("to account");
        """;

    public const string Legacy = """
        CREATE TABLE [Order Details] (
            [OrderID] INTEGER NOT NULL,
            [Product ID] "NVARCHAR"(10) NOT NULL,
            [Order] NUMERIC(10, 2) NOT NULL DEFAULT 1.5,
            [Equals] DATE,
            [OrderDetail] FLOAT,
            [string] nchar(10) COLLATE RTRIM,
            untyped,
            CONSTRAINT PK PRIMARY KEY ([OrderID], [Product ID])
        );
        CREATE TABLE categories (name TEXT PRIMARY KEY, parent TEXT REFERENCES categories);
        CREATE TABLE log (at TEXT NOT NULL, what TEXT NOT NULL);
        CREATE INDEX log_at ON log (date(at), what);
        CREATE TABLE "class" ("id" INT PRIMARY KEY NOT NULL, "event" BIGINT NOT NULL, UNIQUE ("event"));
        CREATE TABLE statistics (kind TEXT NOT NULL, "from" INTEGER NOT NULL REFERENCES "class" ("event"), PRIMARY KEY ("from", kind));
        CREATE TABLE down (n INTEGER PRIMARY KEY DESC, x_y TEXT, xY TEXT, XY2 TEXT);
        CREATE TABLE profiles (user_id INTEGER PRIMARY KEY REFERENCES users (id), bio TEXT);
        CREATE TABLE users (id INTEGER PRIMARY KEY, profile_id INTEGER REFERENCES profiles (user_id));
        """;

    public const string BlogRows = """
        INSERT INTO authors (id, name, email, is_active, rank, share, note, added) VALUES
            (1, 'Ada', 'ada@x', 1, 3, 0.25, NULL, '2024-01-01 10:00:00'), (2, 'Bob', NULL, FALSE, -1, 2, 'é', '2024-01-01');
        INSERT INTO posts (author_id, reviewer, title, body, flags) VALUES
            (1, 2, 'One Two', x'00ff', 1), (1, NULL, 'x', NULL, 0), (2, 1, 'y', x'', 0);
        """;

    public const string LedgerRows = """
        INSERT INTO accounts VALUES ('a', 'Ada', NULL), ('b', 'Bob', 'text');
        INSERT INTO entries VALUES ('a', '2024-01-01', 1, -5, NULL);
        INSERT INTO splits VALUES (7, 'a', '2024-01-01', 1, 0.5);
        """;

    public const string LegacyRows = """
        INSERT INTO [Order Details] VALUES (1, 'p', 2.25, '2024-01-01', 1, 'abc', 'free'), (2, 'q', 3, NULL, NULL, NULL, NULL);
        INSERT INTO categories VALUES ('all', NULL), ('some', 'all');
        INSERT INTO log VALUES ('2024-01-01T00:00:00', 'begun');
        INSERT INTO "class" VALUES (1, 5);
        INSERT INTO statistics VALUES ('k', 5);
        INSERT INTO down VALUES (3, 'a', 'b', 'c');
        INSERT INTO users VALUES (1, NULL);
        INSERT INTO profiles VALUES (1, 'bio');
        """;
}
