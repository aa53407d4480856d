using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>A compiled program with a table for each stored form: the value, one that may be missing, and a list of it as JSON.</summary>
public sealed class FormStore : IDisposable
{
    /// <summary>Name, C# type, C# between an object and that type (and back) where it is not a cast, attribute.</summary>
    private static readonly (string Name, string Type, string Make, string Give, string Attribute)[] s_forms =
    [
        .. new[]
        {
            "string", "char", "bool", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal",
            "Guid", "DateTimeOffset", "DateTime", "DateOnly", "TimeOnly", "TimeSpan", "Uri", "byte[]", "ReadOnlyMemory<byte>",
        }.Select(static type => (NameOf(type), type, $"({type})value", "value", "")),
        ("Isbn", "Isbn", "new Isbn((string)value)", "value.Text", ""),
        ("AuthorId", "AuthorId", "new AuthorId((Guid)value)", "value.Value", ""),
        ("Cents", "Cents", "new Cents((long)value)", "value.Amount", ""),
        ("Colour", "Colour", "(Colour)(int)value", "(int)value", ""),
        ("ColourNumber", "Colour", "(Colour)(int)value", "(int)value", "[Column(AsNumber = true)]"),
        ("Large", "Large", "(Large)(ulong)value", "(ulong)value", "[Column(AsNumber = true)]"),
    ];

    private readonly Compiled _program = Compiled.Of(Source());

    public void Dispose() => _program.Dispose();

    /// <summary>Stores a row, reads it back, and looks at the file with other eyes.</summary>
    /// <param name="form">A C# type, or one of the names of the table above.</param>
    /// <param name="value">Of the form's type, or of what its struct or enum holds.</param>
    /// <param name="optional">The same, or <see langword="null"/>.</param>
    public async Task<Stored> RoundTripAsync(string form, object value, object? optional)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("forms.db");
        object?[] read = await _program.CallAsync<object?[]>($"Library.{NameOf(form)}Access", "RoundTripAsync", file, value, optional);
        using SqliteConnection connection = Open(file);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT typeof(value), CAST(value AS TEXT), typeof(optional) FROM {TableOf(form)}";
        using SqliteDataReader row = command.ExecuteReader();
        Assert.True(row.Read());
        return new Stored(read[0], read[1], (object?[])read[2]!, row.GetString(0), row.GetString(1), row.GetString(2));
    }

    /// <summary>Tries to store a value that has no form, and gives the exception; nothing may be left in the table.</summary>
    public async Task<ArgumentException> RefusalOfAsync(string form, object value)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("forms.db");
        Exception? refusal = await Record.ExceptionAsync(() =>
            _program.CallAsync<object?[]>($"Library.{NameOf(form)}Access", "RoundTripAsync", file, value, null));
        using SqliteConnection connection = Open(file);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {TableOf(form)}";
        Assert.Equal(0L, command.ExecuteScalar());
        return Assert.IsAssignableFrom<ArgumentException>(refusal);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static string NameOf(string type) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(type[..1]) + type[1..].Replace("[]", "s").Replace("<byte>", "");

    private static string TableOf(string form) => $"\"table of {NameOf(form)}\"";

    private static string Source() => Accepted.Usings + $$"""
        namespace Library;

        public enum Colour { Red = 1, Green = 2, DarkBlue = 1000 }

        public enum Large : ulong { None = 0, All = 9223372036854775807, TooMuch = 18446744073709551615 }

        public readonly record struct Isbn(string Text);

        public readonly record struct AuthorId(Guid Value);

        public readonly struct Cents(long amount)
        {
            public long Amount { get; } = amount;
        }

        {{string.Join("\n", s_forms.Select(static form => Table(form.Name, form.Type, form.Make, form.Give, form.Attribute)))}}

        [Database]
        public sealed partial class Store
        {
            {{string.Join("\n    ", s_forms.Select(static form =>
                $"public partial IRepository<{form.Name}Value, long> {form.Name}s {{ get; }}"))}}
        }
        """;

    private static string Table(string name, string type, string make, string give, string attribute) => $$"""
        [Persisted("table of {{name}}")]
        public sealed class {{name}}Value
        {
            [Key] public long Id { get; set; }
            {{attribute}} public required {{type}} Value { get; set; }
            {{attribute}} public {{type}}? Optional { get; set; }
            [JsonColumn] public required List<{{type}}?> Listed { get; set; }
        }

        public static class {{name}}Access
        {
            public static async Task<object?[]> RoundTripAsync(string file, object value, object? optional)
            {
                await using Store store = await Store.OpenAsync(file);
                {{type}}? other = null;
                if (optional is not null)
                {
                    other = Make(optional);
                }

                List<{{type}}?> listed = [{{(name == "ColourNumber" ? "" : "Make(value), other")}}];
                await store.{{name}}s.InsertAsync(new() { Id = 1, Value = Make(value), Optional = other, Listed = listed });
                {{name}}Value read = await store.{{name}}s.GetAsync(1) ?? throw new InvalidOperationException("Nothing is there.");
                return [Give(read.Value), Give(read.Optional), read.Listed.ConvertAll(item => Give(item)).ToArray()];
            }

            private static {{type}} Make(object value) => {{make}};
            private static object? Give({{type}}? item) => item is { } value ? {{give}} : (object?)null;
        }

        """;

    /// <param name="Value">As it was read.</param>
    /// <param name="Optional">As it was read.</param>
    /// <param name="Listed">Both, as they were read from JSON.</param>
    /// <param name="StorageClass">SQLite's <c>typeof</c>.</param>
    /// <param name="Text">What lies in the file, as text.</param>
    /// <param name="OptionalClass">SQLite's <c>typeof</c> of the other.</param>
    public sealed record Stored(
        object? Value, object? Optional, object?[] Listed, string StorageClass, string Text, string OptionalClass);
}
