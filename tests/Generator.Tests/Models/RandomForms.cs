namespace Synthorg.Gen.Generator.Tests.Models;

/// <summary>What a column of a form can be used for.</summary>
[Flags]
internal enum Uses
{
    None = 0,
    Key = 1,
    Equal = 2,
    Order = 4,
    Sum = 8,
    Text = 16,
    Elements = 32,
}

/// <param name="Name">How it is counted.</param>
/// <param name="Type">C#, without a question mark.</param>
/// <param name="Make">C# that makes a random value with a maker <c>m</c>.</param>
/// <param name="Uses">What a column of it can be used for.</param>
/// <param name="Attribute">What it stands for as a column, or nothing.</param>
internal sealed record RandomForm(string Name, string Type, string Make, Uses Uses, string Attribute = "")
{
    private const Uses Number = Uses.Equal | Uses.Order | Uses.Sum;
    private const Uses Ordered = Uses.Equal | Uses.Order;

    /// <summary>The key of another table.</summary>
    public static RandomForm Reference { get; } = new("reference", "int", "m.Next(6)", Ordered);

    /// <summary>Every form of the table in <c>docs/entities.md</c>.</summary>
    public static IReadOnlyList<RandomForm> All { get; } =
    [
        new("string", "string", "m.Text()", Uses.Key | Ordered | Uses.Text),
        new("char", "char", "m.Letter()", Ordered),
        new("bool", "bool", "m.Half", Uses.Equal),
        new("sbyte", "sbyte", "(sbyte)m.Int()", Number),
        new("byte", "byte", "(byte)m.Next(6)", Number),
        new("short", "short", "(short)m.Int()", Number),
        new("ushort", "ushort", "(ushort)m.Next(6)", Number),
        new("int", "int", "m.Int()", Uses.Key | Number),
        new("uint", "uint", "(uint)m.Next(6)", Number),
        new("long", "long", "(long)m.Int()", Uses.Key | Number),
        new("ulong", "ulong", "(ulong)m.Next(6)", Ordered),
        new("float", "float", "m.Float()", Ordered),
        new("double", "double", "m.Double()", Ordered),
        new("decimal", "decimal", "m.Int() / 10m", Uses.None),
        new("DateTimeOffset", "DateTimeOffset", "m.Instant()", Ordered),
        new("DateTime", "DateTime", "m.Instant().UtcDateTime", Ordered),
        new("DateOnly", "DateOnly", "m.Day()", Uses.Key | Ordered),
        new("TimeOnly", "TimeOnly", "m.Time()", Ordered),
        new("TimeSpan", "TimeSpan", "new TimeSpan(m.Int())", Ordered),
        new("Guid", "Guid", "m.Guid()", Uses.Key | Uses.Equal),
        new("Uri", "Uri", "new Uri(\"p/\" + m.Int(), UriKind.Relative)", Uses.Equal),
        new("enum as text", "Level", "(Level)m.Next(3)", Uses.Key | Uses.Equal),
        new("enum as number", "Rank", "(Rank)m.Next(3)", Ordered, "AsNumber = true"),
        new("byte[]", "byte[]", "m.Bytes()", Uses.None),
        new("ReadOnlyMemory<byte>", "ReadOnlyMemory<byte>", "new ReadOnlyMemory<byte>(m.Bytes())", Uses.None),
        new("struct of text", "Code", "new Code(m.Text())", Uses.Key | Uses.Equal),
        new("struct of a Guid", "Token", "new Token(m.Guid())", Uses.Key | Uses.Equal),
        new("struct of a number", "Cents", "new Cents(m.Int())", Ordered),
        new("converter of a struct", "Money", "new Money(m.Int() / 4m)", Ordered),
        new("converter of a class", "Hue", "new Hue(m.Text())", Uses.Equal),
        new("converter of a property", "string", "m.Text()", Uses.None, "Converter<Reversed>"),
        new("JSON list of text", "ImmutableArray<string>", "m.List(m.Text)", Uses.Elements, "JsonColumn"),
        new("JSON list of numbers", "List<double>", "[.. m.List(m.Double)]", Uses.None, "JsonColumn"),
        new("JSON dictionary by text", "Dictionary<string, Money?>", "m.Map(m.Text, () => m.Half ? (Money?)null : new(m.Int()))",
            Uses.None, "JsonColumn"),
        new("JSON dictionary by number", "Dictionary<int, Level>", "m.Map(m.Int, () => (Level)m.Next(3))", Uses.None, "JsonColumn"),
        new("JSON set", "HashSet<Level>", "[.. m.List(() => (Level)m.Next(3))]", Uses.None, "JsonColumn"),
        new("JSON record", "Inside", "m.Inside(2)", Uses.None, "JsonColumn"),
        new("JSON pair", "KeyValuePair<int, string>", "new KeyValuePair<int, string>(m.Int(), m.Text())", Uses.None, "JsonColumn"),
        new("JSON by a context", "Foreign", "m.Foreign()", Uses.None, "JsonColumn(Context = typeof(ForeignJson))"),
        new("raw JSON", "string", "m.Raw()", Uses.None, "JsonColumn(Raw = true)"),
    ];
}
