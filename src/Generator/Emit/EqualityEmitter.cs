using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints equality by content into a record's other half.</summary>
internal static class EqualityEmitter
{
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
        writer.Line(isStruct
            ? $"public readonly bool Equals({type} other) =>"
            : $"public {(equality.IsSealed ? "" : "virtual ")}bool Equals({type}? other) =>");
        using (writer.Indented())
        {
            string terms = string.Join("\n    && ", Terms(equality));
            writer.Line(isStruct
                ? $"{terms};"
                : $"object.ReferenceEquals(this, other)\n|| (other is not null\n    && {terms});");
        }
    }

    /// <summary>What must all hold of two that are there.</summary>
    private static List<string> Terms(EqualityModel equality)
    {
        List<string> terms = [];
        if (equality.HasBase)
        {
            terms.Add("base.Equals(other)");
        }
        else if (!equality.Type.IsValueType && !equality.IsSealed)
        {
            terms.Add("EqualityContract == other.EqualityContract");
        }

        terms.AddRange(equality.Members.Select(Comparison));
        return terms;
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
                    ? $"hash.Add(this.{member.Name});"
                    : $"hash.Add({RuntimeNames.ContentEquality}.{member.Comparison}HashCode(this.{member.Name}));");
            }

            writer.Line("return hash.ToHashCode();");
        }
    }

    private static string Comparison(EqualityMemberModel member) => member.Comparison == EqualityComparison.Default
        ? $"global::System.Collections.Generic.EqualityComparer<{member.Type}>.Default.Equals(this.{member.Name}, other.{member.Name})"
        : $"{RuntimeNames.ContentEquality}.{member.Comparison}Equals(this.{member.Name}, other.{member.Name})";
}
