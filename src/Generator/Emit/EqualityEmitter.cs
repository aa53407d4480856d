using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints equality by content into a record's other half.</summary>
internal static class EqualityEmitter
{
    private const string Content = "global::Synthorg.Gen.Emitted.ContentEquality";

    public static EmittedSource Emit(EqualityModel equality)
    {
        SourceWriter writer = EmittedFile.Begin(equality.Type.Namespace);
        EmitHalf(writer, equality, 0);
        return new EmittedSource(EmittedFile.HintName(equality.Type.FileStem, "Equality"), writer.ToSourceText());
    }

    private static void EmitHalf(SourceWriter writer, EqualityModel equality, int depth)
    {
        using (writer.Block(equality.Declarations[depth]))
        {
            if (depth + 1 < equality.Declarations.Count)
            {
                EmitHalf(writer, equality, depth + 1);
                return;
            }

            EmitEquals(writer, equality);
            writer.Line();
            EmitHashCode(writer, equality);
        }
    }

    private static void EmitEquals(SourceWriter writer, EqualityModel equality)
    {
        string type = equality.Type.Global;
        bool isStruct = equality.Type.IsValueType;
        writer.Line("/// <summary>Compares by content: lists in order, sets and dictionaries regardless of it.</summary>");
        writer.Line($"public {(isStruct ? "readonly " : equality.IsSealed ? "" : "virtual ")}bool Equals({type}{(isStruct ? "" : "?")} other) =>");
        using (writer.Indented())
        {
            List<string> terms = [.. equality.Members.Select(Comparison)];
            if (!isStruct && !equality.IsSealed && !equality.HasBase)
            {
                terms.Insert(0, "EqualityContract == other.EqualityContract");
            }
            else if (equality.HasBase)
            {
                terms.Insert(0, "base.Equals(other)");
            }

            writer.Line(isStruct ? terms[0] : $"ReferenceEquals(this, other) || (other is not null");
            foreach (string term in terms.Skip(isStruct ? 1 : 0))
            {
                writer.Line($"    && {term}");
            }

            writer.Line(isStruct ? ";" : ");");
        }
    }

    private static void EmitHashCode(SourceWriter writer, EqualityModel equality)
    {
        writer.Line("/// <summary>Agrees with <c>Equals</c>.</summary>");
        using (writer.Block($"public override {(equality.Type.IsValueType ? "readonly " : "")}int GetHashCode()"))
        {
            writer.Line("var hash = new global::System.HashCode();");
            if (equality.HasBase)
            {
                writer.Line("hash.Add(base.GetHashCode());");
            }

            foreach (EqualityMemberModel member in equality.Members)
            {
                writer.Line(member.Comparison == EqualityComparison.Default
                    ? $"hash.Add({member.Name});"
                    : $"hash.Add({Content}.{member.Comparison}HashCode({member.Name}));");
            }

            writer.Line("return hash.ToHashCode();");
        }
    }

    private static string Comparison(EqualityMemberModel member) => member.Comparison == EqualityComparison.Default
        ? $"global::System.Collections.Generic.EqualityComparer<{member.Type}>.Default.Equals({member.Name}, other.{member.Name})"
        : $"{Content}.{member.Comparison}Equals({member.Name}, other.{member.Name})";
}
