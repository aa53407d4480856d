using Synthorg.Gen.Generator.Emit.Methods;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the class that implements a repository interface.</summary>
internal sealed class RepositoryEmitter
{
    private readonly SelectEmitter _select;
    private readonly WriteEmitter _write;
    private readonly CountEmitter _count;
    private readonly PartialUpdateEmitter _update;

    private RepositoryEmitter(SourceWriter writer, RepositoryModel repository)
    {
        _select = new SelectEmitter(writer, repository);
        _write = new WriteEmitter(writer, repository);
        _count = new CountEmitter(writer, repository);
        _update = new PartialUpdateEmitter(writer, repository);
    }

    public static EmittedSource Emit(RepositoryModel repository)
    {
        SourceWriter writer = EmittedFile.Begin(repository.Namespace);
        EmitClass(writer, repository, "internal sealed partial class");
        return new EmittedSource(repository.FileStem, "Repository", writer.ToSourceText());
    }

    /// <summary>Prints the class alone, for a place where a file has begun.</summary>
    public static void EmitClass(SourceWriter writer, RepositoryModel repository, string keywords)
    {
        var methods = new RepositoryEmitter(writer, repository);
        EmittedFile.EmitGeneratedCode(writer);
        using (writer.Block($"{keywords} {repository.ClassName}({RuntimeNames.Scope} scope) : {repository.Interface}"))
        {
            foreach (MethodModel method in repository.Methods)
            {
                methods.EmitField(method);
                writer.Line();
            }

            writer.Line($"private readonly {RuntimeNames.Scope} _scope = scope;");
            foreach (MethodModel method in repository.Methods)
            {
                writer.Line();
                methods.EmitMethod(method);
            }
        }
    }

    private void EmitField(MethodModel method)
    {
        switch (method)
        {
            case SelectMethod found: _select.EmitField(found); break;
            case WriteMethod found: _write.EmitField(found); break;
            case PartialUpdateMethod found: _update.EmitField(found); break;
            case DeleteMethod found: _write.EmitField(found); break;
            case CountMethod found: _count.EmitField(found); break;
            case ExistsMethod found: _count.EmitField(found); break;
            case AggregateMethod found: _count.EmitField(found); break;
        }
    }

    private void EmitMethod(MethodModel method)
    {
        switch (method)
        {
            case SelectMethod found: _select.EmitMethod(found); break;
            case WriteMethod found: _write.EmitMethod(found); break;
            case PartialUpdateMethod found: _update.EmitMethod(found); break;
            case DeleteMethod found: _write.EmitMethod(found); break;
            case CountMethod found: _count.EmitMethod(found); break;
            case ExistsMethod found: _count.EmitMethod(found); break;
            case AggregateMethod found: _count.EmitMethod(found); break;
        }
    }
}
