using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the readers of JSON columns: one method per column and per collection.</summary>
internal sealed class JsonReadEmitter(SourceWriter writer, RowNames names)
{
    public void EmitColumn(ColumnModel column, JsonNode node)
    {
        string place = Values.Place(column);
        string parameters = $"{RuntimeNames.PreparedStatement} row, int ordinal";
        using (writer.Block($"internal static {node.Type} Read{names.OfColumn(column.Property)}({parameters})"))
        {
            writer.Line($"{RuntimeNames.JsonReader} json = row.GetJson(ordinal);");
            if (!RunsUserCode(node))
            {
                EmitValue(node, place);
                return;
            }

            using (writer.Block("try"))
            {
                EmitValue(node, place);
            }

            // The reader's own errors are format exceptions, which know the column; a rule of the user's type does not.
            using (writer.Block("catch (global::System.Exception cause) when (cause is not global::System.FormatException)"))
            {
                writer.Line("throw row.Refused(ordinal, cause);");
            }
        }
    }

    private void EmitValue(JsonNode node, string place)
    {
        writer.Line($"{node.Type} value = {Reading(node, place)};");
        writer.Line("json.End();");
        writer.Line("return value;");
    }

    private static bool RunsUserCode(JsonNode? node) => node is not null
        && (node.Kind == JsonKind.Record || node.Scalar is { Wrapper: not null } or { Converter: not null }
            || RunsUserCode(node.Element) || RunsUserCode(node.Key));

    /// <summary>Prints a reader for each collection at and below a place.</summary>
    /// <param name="node">The place.</param>
    /// <param name="place">Its path: <c>/Tags</c>, <c>Order/Lines</c>.</param>
    public void EmitCollections(JsonNode node, string place)
    {
        if (node.Element is null)
        {
            return;
        }

        writer.Line();
        switch (node.Kind)
        {
            case JsonKind.Pair:
                EmitPair(node, place);
                break;
            case JsonKind.Dictionary:
                EmitDictionary(node, place);
                break;
            default:
                EmitList(node, place);
                break;
        }

        EmitCollections(node.Element, place + "/Item");
    }

    /// <summary>An expression that reads the value at a place.</summary>
    public string Reading(JsonNode node, string place)
    {
        string reading = node.Kind switch
        {
            JsonKind.Record => $"Read{names.Of(node.Type)}(ref json)",
            JsonKind.Scalar => Scalar(node.Scalar!),
            _ => $"Read{names.OfCollection(place)}(ref json)",
        };
        return node.IsNullable ? $"json.TryReadNull() ? {Values.Null(node)} : {reading}" : reading;
    }

    /// <summary>An empty array, the most frequent one, costs no builder.</summary>
    private void EmitList(JsonNode node, string place)
    {
        string element = node.Element!.NullableType;
        string add = $"items.Add({Reading(node.Element!, place + "/Item")});";
        using (writer.Block($"private static {node.Type} Read{names.OfCollection(place)}(ref {RuntimeNames.JsonReader} json)"))
        {
            writer.Line("json.BeginArray();");
            if (Collections.Empty(node.Collection, element) is { } empty)
            {
                using (writer.Block("if (!json.NextElement())"))
                {
                    writer.Line($"return {empty};");
                }

                writer.Line();
                writer.Line(Collections.NewList(node.Collection, element));
                using (writer.Block("do"))
                {
                    writer.Line(add);
                }

                writer.Line("while (json.NextElement());");
            }
            else
            {
                writer.Line(Collections.NewList(node.Collection, element));
                using (writer.Block("while (json.NextElement())"))
                {
                    writer.Line(add);
                }
            }

            writer.Line();
            writer.Line($"return {Collections.Finish(node.Collection)};");
        }
    }

    private void EmitDictionary(JsonNode node, string place)
    {
        string key = node.Key!.Type;
        using (writer.Block($"private static {node.Type} Read{names.OfCollection(place)}(ref {RuntimeNames.JsonReader} json)"))
        {
            writer.Line(Collections.NewDictionary(node.Collection, key, node.Element!.NullableType));
            writer.Line("json.BeginObject();");
            using (writer.Block("while (json.NextMember(out global::System.ReadOnlySpan<byte> name))"))
            {
                writer.Line($"{key} key = {Key(node.Key!)};");
                writer.Line($"items[key] = {Reading(node.Element!, place + "/Item")};");
            }

            writer.Line();
            writer.Line($"return {Collections.Finish(node.Collection)};");
        }
    }

    /// <summary>A dictionary's key, from the member name that the reader stands at.</summary>
    private string Key(JsonNode key) => key.Scalar!.Form == StoredForm.EnumText
        ? $"TryParse{names.Of(key.Scalar.Enum!.Type)}(name, out {key.Type} member) ? member : throw json.UnknownText(name)"
        : $"{RuntimeNames.JsonKeys}.{key.Scalar.Form}(json, name)";

    private void EmitPair(JsonNode node, string place)
    {
        using (writer.Block($"private static {node.Type} Read{names.OfCollection(place)}(ref {RuntimeNames.JsonReader} json)"))
        {
            writer.Line("json.BeginArray();");
            EmitPairPart("key", node.Key!, place + "/Key");
            EmitPairPart("value", node.Element!, place + "/Item");
            using (writer.Block("if (json.NextElement())"))
            {
                writer.Line("throw json.Error(\"a pair has two elements\");");
            }

            writer.Line();
            writer.Line($"return new {node.Type}(key, value);");
        }

        EmitCollections(node.Key!, place + "/Key");
    }

    private void EmitPairPart(string local, JsonNode node, string place)
    {
        using (writer.Block("if (!json.NextElement())"))
        {
            writer.Line("throw json.Error(\"a pair has two elements\");");
        }

        writer.Line();
        writer.Line($"{node.NullableType} {local} = {Reading(node, place)};");
    }

    private string Scalar(ValueModel value)
    {
        if (value.Converter is { } converter)
        {
            return $"From{names.Of(converter)}(json, {Scalar(converter.Stored)})";
        }

        if (value.Form == StoredForm.EnumText)
        {
            return $"Read{names.Of(value.Enum!.Type)}(ref json)";
        }

        string reading = $"json.Read{value.Form}()";
        return value.Wrapper is null ? reading : $"new {value.Type}({reading})";
    }
}
