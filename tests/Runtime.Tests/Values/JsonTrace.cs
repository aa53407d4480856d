using System.Globalization;
using System.Text;
using System.Text.Json;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Values;

/// <summary>What a document holds, token by token, as two readers see it; null when the reader refuses the document.</summary>
internal static class JsonTrace
{
    public static string? OfOurs(ReadOnlySpan<byte> utf8)
    {
        var trace = new StringBuilder();
        var json = new JsonReader(utf8, ordinal: 0);
        try
        {
            Walk(ref json, trace);
            json.End();
        }
        catch (UnreadableValueException)
        {
            return null;
        }

        return trace.ToString();
    }

    /// <summary>Whether our reader accepts the document when it skips it.</summary>
    public static bool IsSkipped(ReadOnlySpan<byte> utf8)
    {
        var json = new JsonReader(utf8, ordinal: 0);
        try
        {
            json.Skip();
            json.End();
            return true;
        }
        catch (UnreadableValueException)
        {
            return false;
        }
    }

    public static string? OfTheirs(ReadOnlySpan<byte> utf8)
    {
        var trace = new StringBuilder();
        var json = new Utf8JsonReader(utf8);
        try
        {
            while (json.Read())
            {
                string token = json.TokenType switch
                {
                    JsonTokenType.PropertyName => $"name {Printable(json.GetString()!)}",
                    JsonTokenType.String => $"string {Printable(json.GetString()!)}",
                    JsonTokenType.Number => Number(json.ValueSpan, json.GetDouble()),
                    _ => json.TokenType.ToString(),
                };
                trace.Append(token).Append('\n');
            }
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            return null;
        }

        return trace.ToString();
    }

    private static void Walk(ref JsonReader json, StringBuilder trace)
    {
        switch (json.Peek())
        {
            case (byte)'{':
                json.BeginObject();
                trace.Append("StartObject\n");
                while (json.NextMember(out ReadOnlySpan<byte> name))
                {
                    trace.Append("name ").Append(Printable(JsonKeys.Text(json, name))).Append('\n');
                    Walk(ref json, trace);
                }

                trace.Append("EndObject\n");
                break;
            case (byte)'[':
                json.BeginArray();
                trace.Append("StartArray\n");
                while (json.NextElement())
                {
                    Walk(ref json, trace);
                }

                trace.Append("EndArray\n");
                break;
            case (byte)'"':
                trace.Append("string ").Append(Printable(json.ReadText())).Append('\n');
                break;
            case (byte)'n' when json.TryReadNull():
                trace.Append("Null\n");
                break;
            case (byte)'t' or (byte)'f':
                trace.Append(json.ReadBoolean()).Append('\n');
                break;
            default:
                JsonReader same = json;
                trace.Append(Number(json.TakeScalar(), DoubleOf(ref same))).Append('\n');
                break;
        }
    }

    /// <summary>Ours refuses what no finite double is near to, theirs makes it infinite.</summary>
    private static double DoubleOf(ref JsonReader json)
    {
        bool negative = json.Peek() == '-';
        try
        {
            return json.ReadDouble();
        }
        catch (UnreadableValueException)
        {
            return negative ? double.NegativeInfinity : double.PositiveInfinity;
        }
    }

    private static string Number(ReadOnlySpan<byte> text, double value) =>
        $"number {Encoding.ASCII.GetString(text)} {BitConverter.DoubleToInt64Bits(value).ToString("X", CultureInfo.InvariantCulture)}";

    private static string Printable(string text) => Convert.ToHexString(Encoding.Unicode.GetBytes(text));
}
