using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints how one entity is bound to a statement that is in use, and what its run gives.</summary>
internal sealed class RowWriteEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly EntityModel _entity = repository.Entity;
    private readonly RowNames _names = new(repository.Entity);

    /// <summary>Prints the delegate that binds a row: the row class's own method, or a lambda for a delete of a version.</summary>
    public void EmitBinder(WriteMethod method)
    {
        if (!IsVersionedDelete(method))
        {
            writer.Line($"{Binder(method)},");
            return;
        }

        using SourceWriter.Scope lambda = writer.Block("static (statement, row) =>", close: "},");
        EmitBinding(method, "row");
    }

    /// <summary>Binds what <see cref="Write"/> asks for.</summary>
    public void EmitBinding(WriteMethod method, string row)
    {
        writer.Line($"{Binder(method)}(statement, {row});");
        if (IsVersionedDelete(method))
        {
            ColumnModel version = _entity.Version!;
            string number = Literal.Number(_entity.Key.Count() + 1);
            string local = Values.Local(Values.Place(version));
            ColumnBinding.Emit(
                writer, version, number, $"{row}.{version.Property}", isNullable: false, local, _names, _entity.RowClassGlobal + ".");
        }
    }

    /// <summary>Runs the statement, where need be into a local.</summary>
    /// <returns>An expression of the number of rows that it changed; empty where nobody asks and all is printed.</returns>
    public string EmitRun(WriteMethod method, string row, bool isCounted)
    {
        if (!AsksForChanges(method))
        {
            return "statement.Run()";
        }

        if (isCounted)
        {
            writer.Line("int changed = statement.Run();");
        }

        using (writer.Block(isCounted ? "if (changed == 0)" : "if (statement.Run() == 0)"))
        {
            EmitConflict(method, row);
            if (IsRequired(method))
            {
                writer.Line($"throw {SelectEmitter.Missing(repository, method)};");
            }
        }

        return isCounted ? "changed" : "";
    }

    /// <summary>Runs the statement.</summary>
    /// <returns>An expression of the row as it is stored.</returns>
    public string EmitStored(WriteMethod method, string row)
    {
        if (Write.ReadBack(_entity, method) is null)
        {
            EmitReturned(method, row);
            return "stored";
        }

        using (writer.Block("if (statement.Run() == 0)"))
        {
            EmitConflict(method, row);
            writer.Line($"throw {SelectEmitter.Missing(repository, method)};");
        }

        string rowClass = _entity.RowClassGlobal;
        return $"session.ReadBack({FilterEmitter.FieldOf(method)}, {row}, {rowClass}.BindKey, {rowClass}.Read)";
    }

    /// <summary>Runs the statement, which returns the row, and reads that into a local.</summary>
    /// <remarks>An upsert of keys alone returns no row where it changed none: the entity is then stored as it is.</remarks>
    private void EmitReturned(WriteMethod method, string row)
    {
        if (IsVersioned(method))
        {
            using (writer.Block("if (!statement.Step())"))
            {
                EmitConflict(method, row);
                writer.Line($"throw {SelectEmitter.Missing(repository, method)};");
            }

            writer.Line($"{_entity.Type.Global} stored = {_entity.RowClassGlobal}.Read(statement);");
        }
        else
        {
            string otherwise = method.Kind == WriteKind.Upsert ? row : $"throw {SelectEmitter.Missing(repository, method)}";
            writer.Line($"{_entity.Type.Global} stored = statement.Step() ? {_entity.RowClassGlobal}.Read(statement) : {otherwise};");
        }

        writer.Line("statement.Run();");
    }

    /// <summary>Whether something follows when no row was changed.</summary>
    public bool AsksForChanges(WriteMethod method) => IsVersioned(method) || IsRequired(method);

    /// <summary>Whether the lambda that runs the statement may run another one too.</summary>
    public bool UsesSession(WriteMethod method) => IsVersioned(method) || Write.ReadBack(_entity, method) is not null;

    private string Binder(WriteMethod method) => $"{_entity.RowClassGlobal}." + method.Kind switch
    {
        WriteKind.Delete => "BindKey",
        WriteKind.Update when _entity.KeepsColumns => "BindUpdate",
        _ => "Bind",
    };

    private bool IsVersionedDelete(WriteMethod method) => method.Kind == WriteKind.Delete && _entity.Version is not null;

    private static bool IsRequired(WriteMethod method) =>
        method.Kind == WriteKind.Update && method.Return.Shape == ReturnShape.Nothing;

    /// <summary>Whether the row that is there is asked for its version when none was changed.</summary>
    private bool IsVersioned(WriteMethod method) => _entity.Version is not null && method.Kind != WriteKind.Insert;

    private void EmitConflict(WriteMethod method, string row)
    {
        if (IsVersioned(method))
        {
            writer.Line($"{_entity.RowClassGlobal}.ThrowIfThere(session, {FilterEmitter.FieldOf(method)}, {row});");
        }
    }
}
