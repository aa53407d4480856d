using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints how one entity is bound to a statement that is in use, and what its run gives.</summary>
internal sealed class RowWriteEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly EntityModel _entity = repository.Entity;
    private readonly RowNames _names = new(repository.Entity);

    /// <summary>Prints the delegate that binds a row: the row class's own method, or a lambda for a delete.</summary>
    public void EmitBinder(WriteMethod method)
    {
        if (method.Kind != WriteKind.Delete)
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
        if (method.Kind != WriteKind.Delete)
        {
            writer.Line($"{Binder(method)}(statement, {row});");
            return;
        }

        string rowClass = _entity.RowClassGlobal + ".";
        List<ColumnModel> identity = [.. _entity.Key];
        identity.AddRange(_entity.Columns.Where(static column => column.Counting != VersionCounting.None));
        for (int i = 0; i < identity.Count; i++)
        {
            string value = $"{row}.{identity[i].Property}";
            string local = Values.Local(Values.Place(identity[i]));
            ColumnBinding.Emit(writer, identity[i], Literal.Number(i + 1), value, isNullable: false, local, _names, rowClass);
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

    /// <summary>Runs the statement, and reads the row as it is stored into a local.</summary>
    /// <remarks>An upsert of keys alone returns no row where it changed none: the entity is then stored as it is.</remarks>
    public void EmitStored(WriteMethod method, string row)
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

    private string Binder(WriteMethod method) =>
        $"{_entity.RowClassGlobal}.{(method.Kind == WriteKind.Update && _entity.KeepsColumns ? "BindUpdate" : "Bind")}";

    private static bool IsRequired(WriteMethod method) =>
        method.Kind == WriteKind.Update && method.Return.Shape == ReturnShape.Nothing;

    /// <summary>Whether the row that is there is asked for its version when none was changed.</summary>
    public bool IsVersioned(WriteMethod method) => _entity.Version is not null && method.Kind != WriteKind.Insert;

    private void EmitConflict(WriteMethod method, string row)
    {
        if (IsVersioned(method))
        {
            writer.Line($"{_entity.RowClassGlobal}.ThrowIfThere(session, {FilterEmitter.FieldOf(method)}, {row});");
        }
    }
}
