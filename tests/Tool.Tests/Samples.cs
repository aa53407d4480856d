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

    /// <summary>As object mappers and mobile systems write them.</summary>
    public const string Frameworks = """
        CREATE TABLE "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL,
            "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE);
        CREATE TABLE "django_admin_log" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" text NULL,
            "action_flag" smallint unsigned NOT NULL CHECK ("action_flag" >= 0),
            "data" text NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)),
            "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
        CREATE INDEX "django_admin_log_user_id_c564eba6" ON "django_admin_log" ("user_id");
        CREATE TABLE "schema_migrations" ("version" varchar NOT NULL PRIMARY KEY);
        CREATE TABLE "articles" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "title" varchar DEFAULT 'new' NOT NULL,
            "is_public" boolean DEFAULT 1, "created_at" datetime(6) NOT NULL, "price" decimal(10,2) DEFAULT 0.0, "author_id" integer,
            CONSTRAINT "fk_rails_e74ce85cbc" FOREIGN KEY ("author_id") REFERENCES "auth_user" ("id"));
        CREATE UNIQUE INDEX "index_articles_on_title" ON "articles" ("title");
        CREATE TABLE "Blogs" ("BlogId" INTEGER NOT NULL CONSTRAINT "PK_Blogs" PRIMARY KEY AUTOINCREMENT, "Url" TEXT NULL,
            "Rating" TEXT NOT NULL DEFAULT '0.0', "Stamp" BLOB NULL);
        CREATE TABLE "Posts" ("PostId" INTEGER NOT NULL CONSTRAINT "PK_Posts" PRIMARY KEY AUTOINCREMENT, "BlogId" INTEGER NOT NULL,
            CONSTRAINT "FK_Posts_Blogs_BlogId" FOREIGN KEY ("BlogId") REFERENCES "Blogs" ("BlogId") ON DELETE CASCADE);
        CREATE TABLE `android_metadata` (`locale` TEXT);
        CREATE TABLE IF NOT EXISTS `WorkSpec` (`id` TEXT NOT NULL, `state` INTEGER NOT NULL, `input` BLOB NOT NULL, PRIMARY KEY(`id`));
        CREATE INDEX IF NOT EXISTS `index_WorkSpec_state` ON `WorkSpec` (`state`);
        CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR, visit_count INTEGER DEFAULT 0,
            frecency INTEGER DEFAULT -1 NOT NULL, last_visit_date INTEGER, guid TEXT, url_hash INTEGER DEFAULT 0 NOT NULL);
        CREATE UNIQUE INDEX moz_places_guid_uniqueindex ON moz_places (guid);
        CREATE TABLE [Order Details]([OrderID]INTEGER NOT NULL,[ProductID]INTEGER NOT NULL,[UnitPrice]NUMERIC NOT NULL DEFAULT 0,
            [Discount]REAL NOT NULL DEFAULT 0,PRIMARY KEY ("OrderID","ProductID"),CHECK ([Discount]>=(0) AND [Discount]<=(1)));
        CREATE VIEW [Order Subtotals] AS SELECT [OrderID], Sum([UnitPrice]*(1-[Discount])) AS Subtotal FROM [Order Details]
            GROUP BY OrderID;
        """;

    public const string FrameworksRows = """
        INSERT INTO auth_user VALUES (1, 'x', NULL, 1, 'ada');
        INSERT INTO django_admin_log VALUES (1, NULL, 2, '{"a": 1}', 1);
        INSERT INTO schema_migrations VALUES ('20240101');
        INSERT INTO articles VALUES (1, 'a', 0, '2024-01-01 00:00:00.000001', 9.95, 1), (2, 'b', NULL, '2024', 10, NULL);
        INSERT INTO Blogs VALUES (1, NULL, '3.50', x'01'); INSERT INTO Posts VALUES (4, 1);
        INSERT INTO android_metadata VALUES ('de'), (NULL);
        INSERT INTO WorkSpec VALUES ('w', 1, x'');
        INSERT INTO moz_places VALUES (1, 'http://x', 3, 100, 1700000000000000, 'g', 12345678901234);
        INSERT INTO [Order Details] VALUES (1, 2, 14, 0), (1, 3, 9.8, 0.15);
        """;

    /// <summary>Tables whose names would give one C# name to two things.</summary>
    public const string Clashes = """
        CREATE TABLE samples (id INTEGER PRIMARY KEY, sample TEXT, Sample2 TEXT);
        CREATE TABLE sample_database (id INTEGER PRIMARY KEY);
        CREATE TABLE posts (id INTEGER PRIMARY KEY, cancellation_token TEXT);
        CREATE TABLE post (id INTEGER PRIMARY KEY, posts_id INTEGER REFERENCES posts);
        CREATE TABLE post_row (id INTEGER PRIMARY KEY, get_type TEXT);
        CREATE TABLE "i_post_repository" (id INTEGER PRIMARY KEY);
        CREATE TABLE "transaction" (id INTEGER PRIMARY KEY, "end" TEXT, begin TEXT, CHECK ("end" > begin));
        CREATE TABLE snapshot (cancellation_token TEXT, "this" TEXT, PRIMARY KEY (cancellation_token, "this"));
        CREATE TABLE "key" (id INTEGER PRIMARY KEY, "key" TEXT UNIQUE, "column" TEXT, "index" TEXT);
        CREATE TABLE "index table" ("unique" TEXT PRIMARY KEY REFERENCES "key" ("key"), persisted TEXT, "check" TEXT, "string" TEXT);
        CREATE TABLE tasks (id INTEGER PRIMARY KEY, system TEXT, "default" INTEGER DEFAULT 3);
        CREATE TABLE blobs (hash BLOB PRIMARY KEY, n INT);
        CREATE TABLE flags (flag BOOLEAN NOT NULL PRIMARY KEY, "is" INTEGER CHECK ("is" IN (0, 1))) WITHOUT ROWID;
        CREATE TABLE value_task (id INTEGER PRIMARY KEY);
        CREATE TABLE systems (id INTEGER PRIMARY KEY, "nameof" TEXT, CHECK ("nameof" <> ''));
        """;
}
