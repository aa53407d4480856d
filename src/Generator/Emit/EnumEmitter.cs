using System.Text;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints an enum's texts: to UTF-8 constants, and back by length first, without a string in between.</summary>
internal sealed class EnumEmitter(SourceWriter writer, RowNames names)
{
    public void Emit(EnumModel model)
    {
        string name = names.Of(model.Type);
        EmitWire(model);
        writer.Line();
        EmitColumnReader(model, name);
        writer.Line();
        if (names.IsInJson(model))
        {
            EmitJsonReader(model, name);
            writer.Line();
        }

        EmitParse(model, name);
    }

    private void EmitColumnReader(EnumModel model, string name)
    {
        writer.Line($"internal static {model.Type} Read{name}({RuntimeNames.PreparedStatement} row, int ordinal) =>");
        using (writer.Indented())
        {
            writer.Line($"TryParse{name}(row.GetUtf8(ordinal), out {model.Type} value) ? value : throw row.UnknownText(ordinal);");
        }
    }

    private void EmitJsonReader(EnumModel model, string name)
    {
        using (writer.Block($"private static {model.Type} Read{name}(ref {RuntimeNames.JsonReader} json)"))
        {
            writer.Line("global::System.ReadOnlySpan<byte> text = json.ReadUtf8();");
            writer.Line($"return TryParse{name}(text, out {model.Type} value) ? value : throw json.UnknownText(text);");
        }
    }

    private void EmitWire(EnumModel model)
    {
        writer.Line("/// <summary>The text that is stored for a member; none for a value that is no member.</summary>");
        using (writer.Block($"internal static global::System.ReadOnlySpan<byte> Wire({model.Type} value) => value switch", close: "};"))
        {
            foreach (EnumMemberModel member in model.Members)
            {
                writer.Line($"{model.Type}.{member.Name} => {Literal.Utf8(member.Wire)},");
            }

            writer.Line("_ => default,");
        }
    }

    private void EmitParse(EnumModel model, string name)
    {
        using (writer.Block($"private static bool TryParse{name}(global::System.ReadOnlySpan<byte> text, out {model.Type} value)"))
        {
            using (writer.Block("switch (text.Length)"))
            {
                foreach (IGrouping<int, (EnumMemberModel Member, string Text)> group in model.Members
                    .SelectMany(static member => member.FormerTexts.Prepend(member.Wire).Select(text => (Member: member, Text: text)))
                    .GroupBy(static candidate => Encoding.UTF8.GetByteCount(candidate.Text))
                    .OrderBy(static group => group.Key))
                {
                    writer.Line($"case {Literal.Number(group.Key)}:");
                    EmitCandidates(model, group);
                }
            }

            writer.Line();
            writer.Line("value = default;");
            writer.Line("return false;");
        }
    }

    private void EmitCandidates(EnumModel model, IEnumerable<(EnumMemberModel Member, string Text)> candidates)
    {
        using (writer.Indented())
        {
            foreach ((EnumMemberModel member, string text) in candidates)
            {
                using (writer.Block($"if (global::System.MemoryExtensions.SequenceEqual(text, {Literal.Utf8(text)}))"))
                {
                    writer.Line($"value = {model.Type}.{member.Name};");
                    writer.Line("return true;");
                }

                writer.Line();
            }

            writer.Line("break;");
        }
    }
}
