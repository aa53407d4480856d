using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints how one entity is bound to a statement that is in use, and what its run gives.</summary>
internal sealed class RowWriteEmitter(SourceWriter writer, RepositoryModel repository)
{
    private readonly EntityModel _entity = repository.Entity;
    private readonly RowNames _names = new(repository.Entity);

    /// <summary>Binds what <see cref="Write"/> asks for.</summary>
    public void EmitBinding(WriteMethod method, string row)
    {
        string rowClass = _entity.RowClassGlobal + ".";
        if (method.Kind != WriteKind.Delete)
        {
            string binder = method.Kind == WriteKind.Update && _entity.KeepsColumns ? "BindUpdate" : "Bind";
            writer.Line($"{rowClass}{binder}(statement, {row});");
            return;
        }

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
    public string EmitRun(WriteMethod method, string row)
    {
        bool isCounted = method.Return.Shape != ReturnShape.Nothing;
        bool isRequired = method.Kind == WriteKind.Update && !isCounted;
        if (!IsVersioned(method) && !isRequired)
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
            if (isRequired)
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

    private bool IsVersioned(WriteMethod method) => _entity.Version is not null && method.Kind != WriteKind.Insert;

    private void EmitConflict(WriteMethod method, string row)
    {
        if (IsVersioned(method))
        {
            writer.Line($"{_entity.RowClassGlobal}.ThrowIfThere(session, {FilterEmitter.FieldOf(method)}, {row});");
        }
    }
}
