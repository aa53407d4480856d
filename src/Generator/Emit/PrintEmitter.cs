using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the text of a record without its sensitive members into the record's other half.</summary>
internal static class PrintEmitter
{
    public static EmittedSource Emit(PrintModel print)
    {
        SourceWriter writer = EmittedFile.Begin(print.Type.Namespace);
        EmitHalf(writer, print, 0);
        return new EmittedSource(print.Type.FileStem, "Print", writer.ToSourceText());
    }

    private static void EmitHalf(SourceWriter writer, PrintModel print, int depth)
    {
        using (writer.Block(print.Declarations[depth]))
        {
            if (depth + 1 < print.Declarations.Count)
            {
                EmitHalf(writer, print, depth + 1);
            }
            else
            {
                EmitPrintMembers(writer, print);
            }
        }
    }

    private static void EmitPrintMembers(SourceWriter writer, PrintModel print)
    {
        string modifiers = print.HasBase ? "protected override"
            : print.Type.IsValueType || print.IsSealed ? "private"
            : "protected virtual";
        writer.Line("/// <summary>Shows all members but those that are sensitive.</summary>");
        using (writer.Block($"{modifiers} bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            writer.Line("global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();");
            if (print.PrintsBase)
            {
                EmitBase(writer, print);
            }

            for (int i = 0; i < print.Members.Count; i++)
            {
                string member = print.Members[i];
                string label = $"{(i == 0 ? "" : ", ")}{Values.Plain(member)} = ";
                writer.Line($"builder.Append({Literal.Text(label)}).Append((object?)this.{member});");
            }

            writer.Line(print.Members.Count > 0 ? "return true;" : print.PrintsBase ? "return printed;" : "return false;");
        }
    }

    private static void EmitBase(SourceWriter writer, PrintModel print)
    {
        if (print.Members.Count == 0)
        {
            writer.Line("bool printed = base.PrintMembers(builder);");
            return;
        }

        using (writer.Block("if (base.PrintMembers(builder))"))
        {
            writer.Line("builder.Append(\", \");");
        }

        writer.Line();
    }
}
