using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the readers of JSON columns: one method per column, per collection and per record.</summary>
internal sealed class JsonReadEmitter(SourceWriter writer, RowNames names)
{
    private static readonly string s_reader = KnownNames.Global(KnownNames.JsonReader);

    public void EmitColumn(ColumnModel column, JsonNode node)
    {
        string name = Values.Plain(column.Property);
        using (writer.Block($"private static {node.Type} Read{name}Column({KnownNames.Global(KnownNames.PreparedStatement)} row, int ordinal)"))
        {
            writer.Line($"{s_reader} json = row.GetJson(ordinal);");
            writer.Line($"{node.Type} value = {Reading(node, name)};");
            writer.Line("json.End();");
            writer.Line("return value;");
        }
    }

    /// <summary>Prints a reader for each collection at and below a place.</summary>
    /// <param name="node">The place.</param>
    /// <param name="name">Its path in words: <c>Tags</c>, <c>OrderLines</c>.</param>
    public void EmitCollections(JsonNode node, string name)
    {
        if (node.Element is null)
        {
            return;
        }

        writer.Line();
        switch (node.Kind)
        {
            case JsonKind.Pair:
                EmitPair(node, name);
                break;
            case JsonKind.Dictionary:
                EmitDictionary(node, name);
                break;
            default:
                EmitList(node, name);
                break;
        }

        EmitCollections(node.Element, name + "Item");
    }

    public void EmitShape(JsonShapeModel shape)
    {
        using (writer.Block($"private static {shape.Type} Read{shape.Identifier}(ref {s_reader} json)"))
        {
            foreach (JsonMemberModel member in shape.Members)
            {
                writer.Line($"{Nullable(member.Node)} {Local(member)} = default{(member.Node is { IsNullable: false, IsValueType: false } ? "!" : "")};");
                if (NeedsFlag(member))
                {
                    writer.Line($"bool has{Values.Plain(member.Property)} = false;");
                }
            }

            EmitMembers(shape);
            EmitAbsences(shape);
            EmitConstruction(shape);
        }

        foreach (JsonMemberModel member in shape.Members.Where(static member => member.Assignment == JsonAssignment.Init))
        {
            writer.Line();
            writer.Line("/// <summary>An init accessor may be used once the object is made only by name: the document has no say in what it holds.</summary>");
            writer.Line($"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = {Literal.Text("set_" + Values.Plain(member.Property))})]");
            writer.Line($"private static extern void Set{shape.Identifier}{Values.Plain(member.Property)}({(shape.IsValueType ? "ref " : "")}{shape.Type} target, {Nullable(member.Node)} value);");
        }
    }

    private void EmitMembers(JsonShapeModel shape)
    {
        writer.Line("json.BeginObject();");
        using (writer.Block("while (json.NextMember(out global::System.ReadOnlySpan<byte> name))"))
        {
            string keyword = "if";
            foreach (JsonMemberModel member in shape.Members)
            {
                using (writer.Block($"{keyword} (global::System.MemoryExtensions.SequenceEqual(name, {Literal.Utf8(member.Name)}))"))
                {
                    writer.Line($"{Local(member)} = {Reading(member.Node, shape.Identifier + Values.Plain(member.Property))};");
                    if (NeedsFlag(member))
                    {
                        writer.Line($"has{Values.Plain(member.Property)} = true;");
                    }
                }

                keyword = "else if";
            }

            if (shape.Members.Count == 0)
            {
                writer.Line("json.Skip();");
                return;
            }

            using (writer.Block("else"))
            {
                writer.Line("json.Skip();");
            }
        }

        writer.Line();
    }

    private void EmitAbsences(JsonShapeModel shape)
    {
        foreach (JsonMemberModel member in shape.Members.Where(static member => member.Assignment == JsonAssignment.AtConstruction && member.Fallback != "null"))
        {
            using (writer.Block($"if (!has{Values.Plain(member.Property)})"))
            {
                writer.Line(member.Fallback is null ? $"throw json.Missing({Literal.Text(member.Name)});" : $"{Local(member)} = {member.Fallback};");
            }

            writer.Line();
        }
    }

    private void EmitConstruction(JsonShapeModel shape)
    {
        JsonMemberModel Member(string property) => shape.Members.First(member => member.Property == property);
        string arguments = string.Join(", ", shape.Construction.Arguments.Select(argument => Local(Member(argument.Property))));
        List<JsonMemberModel> initialised = [.. shape.Construction.Initialised.Select(Member).Where(static member => member.Assignment == JsonAssignment.AtConstruction)];
        List<JsonMemberModel> later = [.. shape.Members.Where(static member => member.Assignment != JsonAssignment.AtConstruction)];
        string initialiser = initialised.Count == 0 ? "" : $" {{ {string.Join(", ", initialised.Select(static member => $"{member.Property} = {Local(member)}"))} }}";
        writer.Line($"{(later.Count == 0 ? "return" : $"{shape.Type} value =")} new {shape.Type}({arguments}){initialiser};");
        foreach (JsonMemberModel member in later)
        {
            string plain = Values.Plain(member.Property);
            using (writer.Block($"if (has{plain})"))
            {
                writer.Line(member.Assignment == JsonAssignment.Set
                    ? $"value.{member.Property} = {Local(member)};"
                    : $"Set{shape.Identifier}{plain}({(shape.IsValueType ? "ref " : "")}value, {Local(member)});");
            }

            writer.Line();
        }

        if (later.Count > 0)
        {
            writer.Line("return value;");
        }
    }

    private void EmitList(JsonNode node, string name)
    {
        string element = Nullable(node.Element!);
        using (writer.Block($"private static {node.Type} Read{name}List(ref {s_reader} json)"))
        {
            writer.Line(Collections.NewList(node.Collection, element));
            writer.Line("json.BeginArray();");
            using (writer.Block("while (json.NextElement())"))
            {
                writer.Line($"items.Add({Reading(node.Element!, name + "Item")});");
            }

            writer.Line();
            writer.Line($"return {Collections.Finish(node.Collection)};");
        }
    }

    private void EmitDictionary(JsonNode node, string name)
    {
        string key = node.Key!.Type;
        using (writer.Block($"private static {node.Type} Read{name}List(ref {s_reader} json)"))
        {
            writer.Line(Collections.NewDictionary(node.Collection, key, Nullable(node.Element!)));
            writer.Line("json.BeginObject();");
            using (writer.Block("while (json.NextMember(out global::System.ReadOnlySpan<byte> name))"))
            {
                writer.Line($"{key} key = {Key(node.Key!)};");
                writer.Line($"items[key] = {Reading(node.Element!, name + "Item")};");
            }

            writer.Line();
            writer.Line($"return {Collections.Finish(node.Collection)};");
        }
    }

    private string Key(JsonNode key) => key.Scalar!.Form == StoredForm.EnumText
        ? $"TryParse{names.Of(key.Scalar.Enum!.Type)}(name, out {key.Type} member) ? member : throw json.UnknownText(name)"
        : $"{KnownNames.Global(KnownNames.JsonKeys)}.{key.Scalar.Form}(json, name)";

    private void EmitPair(JsonNode node, string name)
    {
        using (writer.Block($"private static {node.Type} Read{name}List(ref {s_reader} json)"))
        {
            writer.Line("json.BeginArray();");
            EmitPairPart("key", node.Key!, name + "Key");
            EmitPairPart("value", node.Element!, name + "Item");
            using (writer.Block("if (json.NextElement())"))
            {
                writer.Line("throw json.Error(\"a pair has two elements\");");
            }

            writer.Line();
            writer.Line($"return new {node.Type}(key, value);");
        }

        EmitCollections(node.Key!, name + "Key");
    }

    private void EmitPairPart(string local, JsonNode node, string name)
    {
        using (writer.Block("if (!json.NextElement())"))
        {
            writer.Line("throw json.Error(\"a pair has two elements\");");
        }

        writer.Line();
        writer.Line($"{Nullable(node)} {local} = {Reading(node, name)};");
    }

    /// <summary>An expression that reads the value at a place.</summary>
    private string Reading(JsonNode node, string name)
    {
        string reading = node.Kind switch
        {
            JsonKind.Record => $"Read{names.Of(node.Type)}(ref json)",
            JsonKind.Scalar => Scalar(node.Scalar!),
            _ => $"Read{name}List(ref json)",
        };
        return node.IsNullable ? $"json.TryReadNull() ? null : {reading}" : reading;
    }

    private string Scalar(ValueModel value)
    {
        if (value.Form == StoredForm.EnumText)
        {
            return $"Read{names.Of(value.Enum!.Type)}(ref json)";
        }

        string reading = $"json.Read{value.Form}()";
        return value.Wrapper is null ? reading : $"new {value.Type}({reading})";
    }

    private static bool NeedsFlag(JsonMemberModel member) => member.Assignment != JsonAssignment.AtConstruction || member.Fallback != "null";

    private static string Nullable(JsonNode node) => node.Type + (node.IsNullable ? "?" : "");

    private static string Local(JsonMemberModel member) => "read" + Values.Plain(member.Property);
}
