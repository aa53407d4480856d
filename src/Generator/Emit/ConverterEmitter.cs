using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the calls of converters, which place in a column what the converter throws.</summary>
internal sealed class ConverterEmitter(SourceWriter writer, RowNames names)
{
    private const string GaveNull = "throw new global::System.InvalidOperationException(\"The converter gave null.\")";

    public void Emit()
    {
        foreach (ValueModel value in names.Converted)
        {
            ConverterModel converter = value.Converter!;
            string name = names.Of(converter);
            string from = $"{value.Type} From{name}";
            string to = $"{converter.Stored.Type} To{name}";
            EmitCall(
                $"{from}({RuntimeNames.PreparedStatement} row, int ordinal, {converter.Stored.Type} stored)",
                Call(converter, "FromStored(stored)", value),
                "row.Refused(ordinal, cause)");
            EmitCall(
                $"{to}({RuntimeNames.PreparedStatement} statement, int number, {value.Type} value)",
                Call(converter, "ToStored(value)", converter.Stored),
                "statement.NotConverted(number, cause)");
            EmitCall(
                $"{from}(in {RuntimeNames.JsonReader} json, {converter.Stored.Type} stored)",
                Call(converter, "FromStored(stored)", value),
                "json.Refused(cause)");
            EmitCall(
                $"{to}({RuntimeNames.JsonWriter} json, {value.Type} value)",
                Call(converter, "ToStored(value)", converter.Stored),
                "json.NotConverted(cause)");
        }
    }

    private static string Call(ConverterModel converter, string call, ValueModel result) =>
        $"{converter.Type}.{call}{(result.IsValueType ? "" : $" ?? {GaveNull}")}";

    private void EmitCall(string signature, string call, string exception)
    {
        writer.Line();
        using (writer.Block($"internal static {signature}"))
        {
            using (writer.Block("try"))
            {
                writer.Line($"return {call};");
            }

            using (writer.Block("catch (global::System.Exception cause)"))
            {
                writer.Line($"throw {exception};");
            }
        }
    }
}
