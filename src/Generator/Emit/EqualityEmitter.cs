using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints equality by content into a record's other half.</summary>
internal static class EqualityEmitter
{
    public static EmittedSource Emit(EqualityModel equality)
    {
        SourceWriter writer = EmittedFile.Begin(equality.Type.Namespace);
        EmitHalf(writer, equality, 0);
        return new EmittedSource(equality.Type.FileStem, "Equality", writer.ToSourceText());
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

            EmitComparers(writer, equality);
            EmitEquals(writer, equality);
            writer.Line();
            EmitHashCode(writer, equality);
        }
    }

    private static void EmitComparers(SourceWriter writer, EqualityModel equality)
    {
        foreach (EqualityMemberModel member in equality.Members.Where(static member => IsNested(member.Content)))
        {
            string type = $"global::System.Collections.Generic.IEqualityComparer<{member.Content.Type}>";
            writer.Line($"private static readonly {type} {ComparerField(member)} =");
            writer.Line($"    {Comparer(member.Content)};");
            writer.Line();
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
                writer.Line($"hash.Add({HashCode(member)});");
            }

            writer.Line("return hash.ToHashCode();");
        }
    }

    private static string HashCode(EqualityMemberModel member)
    {
        string own = "this." + member.Name;
        return member.Content.Comparison == EqualityComparison.Default ? own
            : IsNested(member.Content) ? $"{ComparerField(member)}.GetHashCode({own}!)"
            : $"{RuntimeNames.ContentEquality}.{member.Content.Comparison}HashCode({own})";
    }

    private static string Comparison(EqualityMemberModel member)
    {
        string both = $"(this.{member.Name}, other.{member.Name})";
        return member.Content.Comparison == EqualityComparison.Default ? $"{Comparer(member.Content)}.Equals{both}"
            : IsNested(member.Content) ? $"{ComparerField(member)}.Equals{both}"
            : $"{RuntimeNames.ContentEquality}.{member.Content.Comparison}Equals{both}";
    }

    private static string ComparerField(EqualityMemberModel member) => "s_contentOf" + Values.Plain(member.Name);

    /// <summary>Whether there is content inside content, which needs a comparer of its own.</summary>
    private static bool IsNested(ContentModel content) => content.Element is { Comparison: not EqualityComparison.Default };

    /// <summary>An expression of the comparer.</summary>
    private static string Comparer(ContentModel content)
    {
        string type = content.ValueType ?? content.Type;
        string elements = content.Element is { } element ? $"{element.Type}>({Comparer(element)})" : "";
        string comparer = content.Comparison switch
        {
            EqualityComparison.Default => $"global::System.Collections.Generic.EqualityComparer<{content.Type}>.Default",
            EqualityComparison.Dictionary =>
                $"{RuntimeNames.ContentComparers}.Dictionary<{type}, {content.KeyType}, {elements}",
            EqualityComparison.Sequence or EqualityComparison.Set =>
                $"{RuntimeNames.ContentComparers}.{content.Comparison}<{type}, {elements}",
            _ => $"{RuntimeNames.ContentComparers}.{content.Comparison}",
        };
        bool isOptional = content.ValueType is not null && content.Comparison != EqualityComparison.Default;
        return isOptional ? $"{RuntimeNames.ContentComparers}.Optional<{content.ValueType}>({comparer})" : comparer;
    }
}
