using Synthorg.Gen.Generator.Emit.Methods;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the class that implements a repository interface.</summary>
internal static class RepositoryEmitter
{
    public static EmittedSource Emit(RepositoryModel repository)
    {
        SourceWriter writer = EmittedFile.Begin(repository.Namespace);
        EmitClass(writer, repository, "internal sealed partial class");
        string stem = repository.ClassGlobal.Substring("global::".Length).Replace("@", "");
        return new EmittedSource(EmittedFile.HintName(stem, "Repository"), writer.ToSourceText());
    }

    /// <summary>Prints the class alone, for a place where a file has begun.</summary>
    public static void EmitClass(SourceWriter writer, RepositoryModel repository, string keywords)
    {
        string scope = KnownNames.Global(KnownNames.Scope);
        EmittedFile.Generated(writer);
        using (writer.Block($"{keywords} {repository.ClassName}({scope} scope) : {repository.Interface}"))
        {
            var select = new SelectEmitter(writer, repository);
            var write = new WriteEmitter(writer, repository);
            var count = new CountEmitter(writer, repository);
            foreach (MethodModel method in repository.Methods)
            {
                EmitField(method, select, write, count);
                writer.Line();
            }

            writer.Line($"private readonly {scope} _scope = scope;");
            foreach (MethodModel method in repository.Methods)
            {
                writer.Line();
                EmitMethod(method, select, write, count);
            }
        }
    }

    private static void EmitField(MethodModel method, SelectEmitter select, WriteEmitter write, CountEmitter count)
    {
        switch (method)
        {
            case SelectMethod found: select.Field(found); break;
            case WriteMethod found: write.Field(found); break;
            case DeleteMethod found: write.Field(found); break;
            case CountMethod found: count.Field(found); break;
            case ExistsMethod found: count.Field(found); break;
            case AggregateMethod found: count.Field(found); break;
        }
    }

    private static void EmitMethod(MethodModel method, SelectEmitter select, WriteEmitter write, CountEmitter count)
    {
        switch (method)
        {
            case SelectMethod found: select.Method(found); break;
            case WriteMethod found: write.Method(found); break;
            case DeleteMethod found: write.Method(found); break;
            case CountMethod found: count.Method(found); break;
            case ExistsMethod found: count.Method(found); break;
            case AggregateMethod found: count.Method(found); break;
        }
    }
}
