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
}
