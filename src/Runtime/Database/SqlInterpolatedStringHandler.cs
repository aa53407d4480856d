using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>
/// SQL written as an interpolated string: each value in a hole is bound as a parameter, in its stored form, and never read as SQL.
/// </summary>
/// <remarks>
/// Only a <see cref="ColumnList"/> and a <see cref="TableDefinition"/> stand there as names. An enum is given as its text.
/// </remarks>
[InterpolatedStringHandler]
public sealed class SqlInterpolatedStringHandler
{
    private readonly StringBuilder _text;
    private readonly List<object?> _values;

    /// <summary>Begins a text; called by the compiler.</summary>
    /// <param name="literalLength">The characters of its constant parts.</param>
    /// <param name="formattedCount">Its holes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SqlInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        _text = new(literalLength + (4 * formattedCount));
        _values = new(formattedCount);
    }

    /// <summary>The statement.</summary>
    internal string Sql => _text.ToString();

    /// <summary>How many values are bound.</summary>
    internal int Count => _values.Count;

    /// <summary>Adds a constant part; called by the compiler.</summary>
    /// <param name="value">SQL.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Names columns.</summary>
    /// <param name="value">Quoted.</param>
    public void AppendFormatted(ColumnList value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _text.Append(value.Text);
    }

    /// <summary>Names a table.</summary>
    /// <param name="value">Its name is quoted.</param>
    public void AppendFormatted(TableDefinition value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _text.Append(ColumnList.Quoted(value.Name));
    }

    /// <summary>Binds text.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(string? value) => Add(value);

    /// <summary>Binds an integer.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(long? value) => Add(value);

    /// <summary>Binds a number.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(double? value) => Add(value);

    /// <summary>Binds a decimal number as exact text.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(decimal? value) => Add(value);

    /// <summary>Binds 0 or 1.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(bool? value) => Add(value);

    /// <summary>Binds a character as text.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(char? value) => Add(value);

    /// <summary>Binds an identifier as text.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(Guid? value) => Add(value);

    /// <summary>Binds an instant as text in UTC.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(DateTimeOffset? value) => Add(value);

    /// <summary>Binds an instant as text in UTC; it says whether it is UTC or local.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(DateTime? value) => Add(value);

    /// <summary>Binds a date as text.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(DateOnly? value) => Add(value);

    /// <summary>Binds a time of day as text.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(TimeOnly? value) => Add(value);

    /// <summary>Binds a duration as ticks of 100 ns.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(TimeSpan? value) => Add(value);

    /// <summary>Binds an address as its original text.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(Uri? value) => Add(value);

    /// <summary>Binds bytes.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(byte[]? value) => Add(value);

    /// <summary>Binds bytes.</summary>
    /// <param name="value"><see langword="null"/> binds NULL.</param>
    public void AppendFormatted(ReadOnlyMemory<byte>? value) => Add(value);

    /// <summary>Binds every value.</summary>
    internal void Bind(PreparedStatement statement)
    {
        for (int i = 0; i < _values.Count; i++)
        {
            Bind(statement, i + 1, _values[i]);
        }
    }

    private static void Bind(PreparedStatement statement, int index, object? value)
    {
        switch (value)
        {
            case null: statement.BindNull(index); break;
            case string found: statement.BindText(index, found); break;
            case long found: statement.BindInt64(index, found); break;
            case double found: statement.BindDouble(index, found); break;
            case decimal found: statement.BindDecimal(index, found); break;
            case bool found: statement.BindBoolean(index, found); break;
            case char found: statement.BindChar(index, found); break;
            case Guid found: statement.BindGuid(index, found); break;
            case DateTimeOffset found: statement.BindDateTimeOffset(index, found); break;
            case DateTime found: statement.BindDateTime(index, found); break;
            case DateOnly found: statement.BindDateOnly(index, found); break;
            case TimeOnly found: statement.BindTimeOnly(index, found); break;
            case TimeSpan found: statement.BindTimeSpan(index, found); break;
            case Uri found: statement.BindUri(index, found); break;
            case byte[] found: statement.BindBlob(index, found); break;
            case ReadOnlyMemory<byte> found: statement.BindMemory(index, found); break;
        }
    }

    private void Add(object? value)
    {
        _values.Add(value);
        _text.Append(CultureInfo.InvariantCulture, $"?{_values.Count}");
    }
}
