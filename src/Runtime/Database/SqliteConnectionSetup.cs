using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SQLitePCL;

namespace Synthorg.Gen;

/// <summary>A connection that has just been opened: what it offers to SQL is added here. Valid inside the delegate that got it.</summary>
public sealed class SqliteConnectionSetup
{
    private const int Utf8 = 1;
    private const int Deterministic = 0x800;

    private readonly sqlite3 _handle;

    internal SqliteConnectionSetup(sqlite3 handle) => _handle = handle;

    /// <summary>Adds an order of texts, or replaces one.</summary>
    /// <param name="name">As in <c>COLLATE name</c>. Every program that writes an index with it must have the same one.</param>
    /// <param name="compare">Orders any two texts, always alike, and never throws; called from several threads.</param>
    /// <exception cref="PersistenceConnectionException">SQLite refused it.</exception>
    public void CreateCollation(string name, Comparison<string> compare)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(compare);
        Check(raw.sqlite3_create_collation(_handle, name, null, (_, left, right) => compare(left, right)), name);
    }

    /// <summary>Adds a function, or replaces one. A schema cannot call it.</summary>
    /// <param name="name">As in <c>name(…)</c>.</param>
    /// <param name="argumentCount">Its arguments; -1 for any number.</param>
    /// <param name="function">
    /// Gets and gives <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, <c>byte[]</c> or <see langword="null"/>; what it
    /// throws fails the statement. Called from several threads.
    /// </param>
    /// <param name="isDeterministic">Whether it always gives the same for the same arguments.</param>
    /// <exception cref="PersistenceConnectionException">SQLite refused it.</exception>
    public void CreateFunction(
        string name, int argumentCount, Func<IReadOnlyList<object?>, object?> function, bool isDeterministic = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(function);
        int flags = isDeterministic ? Utf8 | Deterministic : Utf8;
        Check(
            raw.sqlite3_create_function(
                _handle, name, argumentCount, flags, null, (context, _, arguments) => Call(context, arguments, function)),
            name);
    }

    // No exception may pass through SQLite. Its text may hold a value, so that its type alone is told.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "It becomes the statement's failure.")]
    private static void Call(sqlite3_context context, sqlite3_value[] arguments, Func<IReadOnlyList<object?>, object?> function)
    {
        try
        {
            Give(context, function(Array.ConvertAll(arguments, Value)));
        }
        catch (Exception failure)
        {
            raw.sqlite3_result_error(context, failure.GetType().Name);
        }
    }

    private static object? Value(sqlite3_value value) => raw.sqlite3_value_type(value) switch
    {
        1 => raw.sqlite3_value_int64(value),
        2 => raw.sqlite3_value_double(value),
        3 => raw.sqlite3_value_text(value).utf8_to_string(),
        4 => raw.sqlite3_value_blob(value).ToArray(),
        _ => null,
    };

    private static void Give(sqlite3_context context, object? result)
    {
        switch (result)
        {
            case null: raw.sqlite3_result_null(context); break;
            case long number: raw.sqlite3_result_int64(context, number); break;
            case double number: raw.sqlite3_result_double(context, number); break;
            case string text: raw.sqlite3_result_text(context, text); break;
            case byte[] bytes: raw.sqlite3_result_blob(context, bytes); break;
            default: throw new NotSupportedException($"A function gives no {result.GetType()}.");
        }
    }

    private static void Check(int result, string name)
    {
        if (result != ResultCodes.Ok)
        {
            throw new PersistenceConnectionException(
                string.Create(CultureInfo.InvariantCulture, $"Open: SQLite refused '{name}' (SQLite code {result})."));
        }
    }
}
