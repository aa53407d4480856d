using Microsoft.Data.Sqlite;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests;

/// <summary>Asserts that a rule is kept, and that whoever broke it is told which property to mend.</summary>
internal static class Refused
{
    private static readonly string[] s_blanks = ["", " ", "\t\r\n", "\u2003"];

    /// <summary>By the property itself, when it is set.</summary>
    public static void WhenSet(string property, Func<object> set) =>
        Assert.Throws<ArgumentException>(property, set);

    /// <summary>By a property that must say something: null, and every text that says nothing.</summary>
    public static void WhenBlank(string property, Func<string, object> set)
    {
        WhenSet(property, () => set(null!));
        Assert.All(s_blanks, blank => WhenSet(property, () => set(blank)));
    }

    /// <summary>By a property that may be missing, but says something when it is there.</summary>
    public static void WhenBlankUnlessNull(string property, Func<string?, object> set)
    {
        Assert.NotNull(set(null));
        Assert.All(s_blanks, blank => WhenSet(property, () => set(blank)));
    }

    /// <summary>By a count, which starts at zero.</summary>
    public static void WhenNegative(string property, Func<long, object> set)
    {
        Assert.NotNull(set(0));
        WhenSet(property, () => set(-1));
    }

    /// <summary>By a measure, which lies between two bounds that are both allowed.</summary>
    public static void WhenOutside(double least, double most, string property, Func<double, object> set)
    {
        Assert.NotNull(set(least));
        Assert.NotNull(set(most));
        double[] outside =
            [Math.BitDecrement(least), Math.BitIncrement(most), double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        Assert.All(outside, value => WhenSet(property, () => set(value)));
    }

    /// <summary>By a property that holds an ISO 8601 date or date-time.</summary>
    public static void UnlessIso8601(string property, Func<string, object> set)
    {
        string[] right = ["2026-03-15", "2026-03-15T12:00", "2026-03-15T12:00:00.123456789+02:00", "2026-03-15T12:00:00Z"];
        string[] wrong = ["", " ", "tomorrow", "2026-02-30", "20260315", "2026-03-15 12:00:00", "2026-03-15T25:00:00Z", " 2026-03-15"];
        Assert.All(right, text => Assert.NotNull(set(text)));
        Assert.All(wrong, text => WhenSet(property, () => set(text)));
    }

    /// <summary>By the whole, which the properties alone let through.</summary>
    public static void AsAWhole(string property, IValidated entity) =>
        Assert.Throws<ArgumentException>(property, entity.Validate);

    /// <summary>By a repository, as an argument that must say something.</summary>
    public static async Task WhenAskedBlank<T>(string parameter, Func<string, ValueTask<T>> ask)
    {
        foreach (string? blank in (string?[])[null, .. s_blanks])
        {
            (await Assert.ThrowsAnyAsync<ArgumentException>(async () => await ask(blank!))).HasName(parameter);
        }
    }

    /// <summary>By a repository, before it writes anything.</summary>
    public static async Task WhenSaved(string property, Func<ValueTask> save) =>
        (await Assert.ThrowsAnyAsync<ArgumentException>(async () => await save())).HasName(property);

    /// <summary>By a repository, as a key or a value that another row has.</summary>
    public static Task<DuplicateRecordException> AsADuplicate(Func<ValueTask> save) =>
        Assert.ThrowsAsync<DuplicateRecordException>(async () => await save());

    /// <summary>By a repository, which was told of another version than the stored one.</summary>
    public static async Task AsAConflict(long stored, long given, Func<ValueTask> save)
    {
        VersionConflictException conflict = await Assert.ThrowsAsync<VersionConflictException>(async () => await save());
        Assert.Equal((stored, given), (conflict.StoredVersion, conflict.GivenVersion));
        Assert.Contains($"{stored}", conflict.Message, StringComparison.Ordinal);
        Assert.Contains($"{given}", conflict.Message, StringComparison.Ordinal);
    }

    /// <summary>By a repository, as a row that cannot be read; the message names every one of <paramref name="mentioned"/>.</summary>
    /// <returns>What it said, with all that lies behind it.</returns>
    public static async Task<string> WhenRead<T>(Func<ValueTask<T>> read, params string[] mentioned)
    {
        QueryException refusal = await Assert.ThrowsAsync<QueryException>(async () => await read());
        Assert.All(mentioned, word => Assert.Contains(word, refusal.Message, StringComparison.Ordinal));
        return refusal.ToString();
    }

    /// <summary>By a repository before it turns to the database: the table is gone, which only who asks rightly is told.</summary>
    public static async Task BeforeTheDatabase<T>(Store store, string table, Func<ValueTask<T>> right, params Func<ValueTask<T>>[] wrong)
    {
        store.Run($"DROP TABLE {table}");

        Assert.NotNull((await Assert.ThrowsAsync<QueryException>(async () => await right())).InnerException);
        foreach (Func<ValueTask<T>> ask in wrong)
        {
            Assert.Null((await Assert.ThrowsAsync<QueryException>(async () => await ask())).InnerException);
        }
    }

    /// <summary>By the table itself, whoever writes.</summary>
    public static void ByTheTable(Store store, Constraint constraint, params string[] statements) => Assert.All(statements, sql =>
        Assert.Equal(constraint, (Constraint)Assert.Throws<SqliteException>(() => store.Run(sql)).SqliteExtendedErrorCode));

    private static void HasName(this ArgumentException refusal, string name) => Assert.Equal(name, refusal.ParamName);
}
