namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>Attributes that change how the statements of many kinds name, bind, compare or read a column or a table.</summary>
internal static class ColumnTable
{
    private const string ByValue = "[Is(nameof(@Item.Value))] @Type value";

    public static IReadOnlyDictionary<string, ColumnRow> Rows { get; } = new ColumnRow[]
    {
        new("Persisted", "table") { Table = "\"odd \\\"table\"", Condition = (ByValue, "\"a\"") },
        new("Column", "name")
        {
            Written = "[Column(\"odd \\\"name\")] ",
            Sql = "\"odd \"\"name\"",
            Condition = (ByValue, "\"a\""),
        },
        new("Column", "Collation") { Written = "[Column(Collation = \"NOCASE\")] ", Condition = (ByValue, "\"A\"") },
        new("Column", "AsNumber")
        {
            Types = "public enum Level { Low, High }\n",
            Type = "Level",
            Written = "[Column(AsNumber = true)] ",
            Given = ("Level.Low", "Level.High"),
            Stored = ("0", "1"),
            Condition = (ByValue, "Level.Low"),
        },
        new("Wire", "text")
        {
            Types = "public enum Size { [Wire(\"s\")] Small, [Wire(\"l\")] Large }\n",
            Type = "Size",
            Given = ("Size.Small", "Size.Large"),
            Stored = ("'s'", "'l'"),
            Condition = (ByValue, "Size.Small"),
        },
        new("Converter", "")
        {
            Types = """
                public abstract class Hundredths
                {
                    public static long ToStored(decimal value) => (long)(value * 100);
                    public static decimal FromStored(long stored) => stored / 100m;
                }

                """,
            Type = "decimal",
            Written = "[Converter<Hundredths>] ",
            Given = ("1.25m", "2.5m"),
            Read = ("1.25m", "2.5m"),
            Stored = ("125", "250"),
            Condition = (ByValue, "1.25m"),
        },
        new("JsonColumn", "")
        {
            Type = "ImmutableArray<string>",
            Written = "[JsonColumn] ",
            Given = ("[\"a\", \"c\"]", "[\"b\"]"),
            Read = ("[\"a\", \"c\"]", "[\"b\"]"),
            Stored = ("'[\\\"a\\\",\\\"c\\\"]'", "'[\\\"b\\\"]'"),
            Condition = ("[Contains(nameof(@Item.Value))] string part", "\"a\""),
        },
        new("JsonColumn", "Raw")
        {
            Written = "[JsonColumn(Raw = true)] ",
            Given = ("\"[ 1 ]\"", "\"[ 2 ]\""),
            Stored = ("'[ 1 ]'", "'[ 2 ]'"),
        },
        new("JsonColumn", "Context")
        {
            Types = "[System.Text.Json.Serialization.JsonSerializable(typeof(Point))]\n"
                + "public sealed partial class Points : System.Text.Json.Serialization.JsonSerializerContext;\n\n"
                + "public sealed record Point(int X);\n",
            Type = "Point",
            Written = "[JsonColumn(Context = typeof(Points))] ",
            Given = ("new Point(1)", "new Point(2)"),
            Stored = ("'{\\\"X\\\":1}'", "'{\\\"X\\\":2}'"),
        },
        new("Computed", "sql")
        {
            Written = "[Computed($\"upper({nameof(@Item.Text)})\")] ",
            Given = ("\"ignored\"", "\"ignored\""),
            Read = ("\"A\"", "\"B\""),
            Stored = ("'A'", "'B'"),
            Condition = (ByValue, "\"A\""),
            Setter = ("[Set(nameof(@Item.Text))] string value", "\"b\""),
        },
        new("Ignore", "")
        {
            Written = "[Ignore] ",
            Given = ("\"none\"", "\"given\""),
            Read = ("\"none\"", "\"none\""),
            Stored = ("", ""),
            Setter = ("", ""),
        },
    }.ToDictionary(static row => row.Name);
}
