using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the reader of a record inside JSON: a local per member, filled in the document's order, then the object.</summary>
internal sealed class JsonShapeReadEmitter(SourceWriter writer, JsonReadEmitter values)
{
    public void Emit(JsonShapeModel shape)
    {
        using (writer.Block($"private static {shape.Type} Read{shape.Identifier}(ref {RuntimeNames.JsonReader} json)"))
        {
            EmitLocals(shape);
            EmitMembers(shape);
            EmitAbsences(shape);
            EmitConstruction(shape);
        }

        foreach (JsonMemberModel member in shape.Members.Where(static member => member.Assignment == JsonAssignment.Init))
        {
            writer.Line();
            EmitInitAccessor(shape, member);
        }
    }

    private void EmitLocals(JsonShapeModel shape)
    {
        foreach (JsonMemberModel member in shape.Members)
        {
            string forgiven = member.Node is { IsNullable: false, IsValueType: false } ? "!" : "";
            writer.Line($"{member.Node.NullableType} {Local(member)} = default{forgiven};");
            if (NeedsFlag(member))
            {
                writer.Line($"bool {Flag(member)} = false;");
            }
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
                using (writer.Block($"{keyword} ({IsCalled(member)})"))
                {
                    writer.Line($"{Local(member)} = {values.Reading(member.Node, Values.Place(shape, member))};");
                    if (NeedsFlag(member))
                    {
                        writer.Line($"{Flag(member)} = true;");
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

    private static string IsCalled(JsonMemberModel member) => string.Join(" || ", member.FormerNames.Prepend(member.Name)
        .Select(static name => $"global::System.MemoryExtensions.SequenceEqual(name, {Literal.Utf8(name)})"));

    private void EmitAbsences(JsonShapeModel shape)
    {
        foreach (JsonMemberModel member in shape.Members.Where(static member => IsAtConstruction(member) && NeedsFlag(member)))
        {
            using (writer.Block($"if (!{Flag(member)})"))
            {
                writer.Line(member.Fallback is null
                    ? $"throw json.Missing({Literal.Text(member.Name)});"
                    : $"{Local(member)} = {member.Fallback};");
            }

            writer.Line();
        }
    }

    private void EmitConstruction(JsonShapeModel shape)
    {
        List<JsonMemberModel> later = [.. shape.Members.Where(static member => !IsAtConstruction(member))];
        writer.Line($"{(later.Count == 0 ? "return" : $"{shape.Type} value =")} {Construction(shape)};");
        foreach (JsonMemberModel member in later)
        {
            using (writer.Block($"if ({Flag(member)})"))
            {
                writer.Line(member.Assignment == JsonAssignment.Set
                    ? $"value.{member.Property} = {Local(member)};"
                    : $"{InitAccessor(shape, member)}({(shape.IsValueType ? "ref " : "")}value, {Local(member)});");
            }

            writer.Line();
        }

        if (later.Count > 0)
        {
            writer.Line("return value;");
        }
    }

    private static string Construction(JsonShapeModel shape)
    {
        JsonMemberModel Member(string property) => shape.Members.First(member => member.Property == property);
        string arguments = string.Join(", ", shape.Construction.Arguments.Select(argument => Local(Member(argument.Property))));
        List<string> assignments = [.. shape.Construction.Initialised.Select(Member)
            .Where(IsAtConstruction)
            .Select(static member => $"{member.Property} = {Local(member)}")];
        return $"new {shape.Type}({arguments})" + (assignments.Count == 0 ? "" : $" {{ {string.Join(", ", assignments)} }}");
    }

    private void EmitInitAccessor(JsonShapeModel shape, JsonMemberModel member)
    {
        const string Runtime = "global::System.Runtime.CompilerServices.";
        string name = Literal.Text("set_" + Values.Plain(member.Property));
        string target = $"{(shape.IsValueType ? "ref " : "")}{member.DeclaringType} target";
        writer.Line("/// <summary>An init accessor may be used once the object is made only by name: the document has no say in "
            + "what it holds.</summary>");
        writer.Line($"[{Runtime}UnsafeAccessor({Runtime}UnsafeAccessorKind.Method, Name = {name})]");
        writer.Line($"private static extern void {InitAccessor(shape, member)}({target}, {member.Node.NullableType} value);");
    }

    private static string InitAccessor(JsonShapeModel shape, JsonMemberModel member) =>
        $"Set{shape.Identifier}{Values.Plain(member.Property)}";

    private static bool IsAtConstruction(JsonMemberModel member) => member.Assignment == JsonAssignment.AtConstruction;

    /// <summary>Whether the document has it makes a difference; where null stands in, it is the local's first value.</summary>
    private static bool NeedsFlag(JsonMemberModel member) => !IsAtConstruction(member) || member.Fallback != "null";

    private static string Flag(JsonMemberModel member) => "has" + Values.Plain(member.Property);

    private static string Local(JsonMemberModel member) => "read" + Values.Plain(member.Property);
}
