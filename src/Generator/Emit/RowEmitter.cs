using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the class that knows an entity's table and moves its rows: definition, reading, binding.</summary>
internal sealed class RowEmitter
{
    private readonly EntityModel _entity;
    private readonly RowNames _names;
    private readonly SourceWriter _writer;
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);

    private RowEmitter(EntityModel entity)
    {
        _entity = entity;
        _names = new RowNames(entity);
        _writer = EmittedFile.Begin(entity.RowNamespace);
        for (int i = 0; i < entity.Columns.Count; i++)
        {
            _ordinals.Add(entity.Columns[i].Property, i);
        }
    }

    public static EmittedSource Emit(EntityModel entity)
    {
        var emitter = new RowEmitter(entity);
        emitter.EmitClass();
        return new EmittedSource(entity.Type.FileStem, "Row", emitter._writer.ToSourceText());
    }

    private void EmitClass()
    {
        string table = Literal.Text(_entity.Table).Replace("&", "&amp;").Replace("<", "&lt;");
        _writer.Line($"/// <summary>The rows of the table {table}: its definition, reading and binding.</summary>");
        EmittedFile.EmitGeneratedCode(_writer);
        using (_writer.Block($"internal static class {_entity.RowClass}"))
        {
            EmitTable();
            _writer.Line();
            EmitMapper();
            _writer.Line();
            EmitRead();
            _writer.Line();
            EmitBind();
            VersionEmitter.Emit(_writer, _entity);
            var enums = new EnumEmitter(_writer, _names);
            foreach (EnumModel model in _names.Enums)
            {
                _writer.Line();
                enums.Emit(model);
            }

            new ConverterEmitter(_writer, _names).Emit();
            new ContextEmitter(_writer, _names).Emit(_entity);
            EmitJson();
        }
    }

    private void EmitTable()
    {
        using (_writer.Block($"public static readonly {RuntimeNames.TableDefinition} Table = new({Literal.Text(_entity.Table)})", "};"))
        {
            _writer.Line($"Columns = [{ColumnNames}],");
            _writer.Line($"Key = [{string.Join(", ", _entity.Key.Select(column => Ordinal(column.Property)))}],");
            List<string> sensitive = [.. _entity.Columns
                .Where(static column => column.IsSensitive)
                .Select(column => Ordinal(column.Property))];
            if (sensitive.Count > 0)
            {
                _writer.Line($"Sensitive = [{string.Join(", ", sensitive)}],");
            }

            _writer.Line($"CreateTable = {Literal.Sql(CreateTable.Of(_entity))},");
            if (_entity.Indexes.Count > 0)
            {
                EmitDefinitions("Indexes", _entity.Indexes.Select(index => (index.Name, CreateIndex.Of(_entity, index))));
            }

            if (_entity.IsAppendOnly)
            {
                EmitDefinitions("Triggers", AppendOnly.Triggers(_entity));
            }

            new HistoryEmitter(_writer).Emit(_entity);
        }
    }

    private string ColumnNames => string.Join(", ", _entity.Columns.Select(static column => Literal.Text(column.Name)));

    private void EmitMapper()
    {
        _writer.Line("/// <summary>The columns that the mapper reads, for SQL of your own.</summary>");
        _writer.Line($"public static readonly {RuntimeNames.ColumnList} Columns = new({ColumnNames});");
        _writer.Line();
        _writer.Line("/// <summary>Makes the entity of a row of those columns.</summary>");
        _writer.Line($"public static readonly {RuntimeNames.RowMapper}<{_entity.Type.Global}> Mapper = new(Table, Read);");
    }

    private void EmitDefinitions(string property, IEnumerable<(string Name, string Sql)> definitions)
    {
        _writer.Line($"{property} =");
        _writer.Line("[");
        using (_writer.Indented())
        {
            foreach ((string name, string sql) in definitions)
            {
                _writer.Line($"new({Literal.Text(name)}, {Literal.Sql(sql)}),");
            }
        }

        _writer.Line("],");
    }

    private void EmitRead()
    {
        _writer.Line("/// <summary>Makes the entity of the current row, whose columns stand in the order of "
            + "the table's definition.</summary>");
        using (_writer.Block($"public static {_entity.Type.Global} Read({RuntimeNames.PreparedStatement} row)"))
        {
            using (_writer.Block("try"))
            {
                _writer.Line("return Make(row);");
            }

            using (_writer.Block($"catch (global::System.Exception cause) when (cause is not {RuntimeNames.PersistenceException})"))
            {
                _writer.Line("throw row.Unreadable(Table, cause);");
            }
        }

        _writer.Line();
        EmittedFile.EmitApart(_writer);
        using (_writer.Block($"private static {_entity.Type.Global} Make({RuntimeNames.PreparedStatement} row)"))
        {
            EmitConstruction();
        }
    }

    private void EmitConstruction()
    {
        ConstructionModel construction = _entity.Construction;
        string target = _entity.IsValidated ? "var entity =" : "return";
        string arguments = string.Join(", ", construction.Arguments.Select(argument => Reading(argument.Property)));
        if (construction.Initialised.Count == 0)
        {
            _writer.Line($"{target} new {_entity.Type.Global}({arguments});");
        }
        else
        {
            string brackets = arguments.Length == 0 ? "" : $"({arguments})";
            using (_writer.Block($"{target} new {_entity.Type.Global}{brackets}", close: "};"))
            {
                foreach (string property in construction.Initialised)
                {
                    _writer.Line($"{property} = {Reading(property)},");
                }
            }
        }

        if (_entity.IsValidated)
        {
            _writer.Line($"(({RuntimeNames.Validated})entity).Validate();");
            _writer.Line("return entity;");
        }
    }

    private string Reading(string property)
    {
        ColumnModel column = _entity.Columns[_ordinals[property]];
        string ordinal = Ordinal(property);
        string reading = Values.Read(column.Value, ordinal, _names, column);
        return !column.IsNullable ? reading
            : Values.IsReadWithNull(column.Value, column) ? $"row.GetTextOrNull({ordinal})"
            : $"row.IsNull({ordinal}) ? {Values.Null(column.Value)} : {reading}";
    }

    private string Ordinal(string property) => Literal.Number(_ordinals[property]);

    private void EmitBind()
    {
        _writer.Line("/// <summary>Binds each column as the parameter of its number, counted from 1.</summary>");
        using (_writer.Block($"public static void Bind({RuntimeNames.PreparedStatement} statement, {_entity.Type.Global} entity)"))
        {
            if (_entity.KeepsColumns)
            {
                _writer.Line("BindUpdate(statement, entity);");
            }

            EmitBindings(column => column.IsWriteOnce == _entity.KeepsColumns);
        }

        if (_entity.KeepsColumns)
        {
            EmitBindUpdate();
        }

        if (_entity.Key.Any())
        {
            EmitBindKey();
        }
    }

    /// <summary>A parameter that an update does not have cannot be bound.</summary>
    private void EmitBindUpdate()
    {
        _writer.Line();
        _writer.Line("/// <summary>Binds the columns that an update has: all but those that are written once.</summary>");
        using (_writer.Block($"public static void BindUpdate({RuntimeNames.PreparedStatement} statement, {_entity.Type.Global} entity)"))
        {
            EmitBindings(static column => !column.IsWriteOnce);
        }
    }

    private void EmitBindKey()
    {
        _writer.Line();
        _writer.Line("/// <summary>Binds the columns of the key in their order, as the parameters from 1.</summary>");
        using (_writer.Block($"public static void BindKey({RuntimeNames.PreparedStatement} statement, {_entity.Type.Global} entity)"))
        {
            int number = 1;
            foreach (ColumnModel column in _entity.Key)
            {
                EmitBinding(column, Literal.Number(number++));
            }
        }
    }

    private void EmitBindings(Func<ColumnModel, bool> which)
    {
        for (int i = 0; i < _entity.Columns.Count; i++)
        {
            if (!_entity.Columns[i].IsComputed && which(_entity.Columns[i]))
            {
                EmitBinding(_entity.Columns[i], Literal.Number(i + 1));
            }
        }
    }

    private void EmitBinding(ColumnModel column, string number)
    {
        string value = "entity." + column.Property;
        ColumnBinding.Emit(_writer, column, number, value, column.IsNullable, Values.Local(Values.Place(column)), _names);
    }

    /// <summary>Binds a JSON column alone: an update may set it without the others.</summary>
    private void EmitJsonBinder(ColumnModel column, JsonNode node)
    {
        string parameters = $"{RuntimeNames.PreparedStatement} statement, int number, {node.Type}{(column.IsNullable ? "?" : "")} value";
        using (_writer.Block($"public static void {ColumnBinding.OfJson(column)}({parameters})"))
        {
            string value = "value";
            if (column.IsNullable)
            {
                value = Values.Local(Values.Place(column));
                using (_writer.Block($"if (value is not {{ }} {value})"))
                {
                    _writer.Line("statement.BindNull(number);");
                    _writer.Line("return;");
                }
            }

            _writer.Line($"{RuntimeNames.JsonWriter} json = statement.BeginJson(number);");
            new JsonWriteEmitter(_writer, _names).WritePresent(
                node with { IsNullable = column.IsNullable }, value, Values.Place(column));
            _writer.Line("statement.BindJson(number);");
        }
    }

    private void EmitJson()
    {
        var reader = new JsonReadEmitter(_writer, _names);
        var shapeReader = new JsonShapeReadEmitter(_writer, reader);
        var writer = new JsonWriteEmitter(_writer, _names);
        foreach (ColumnModel column in _entity.Columns.Where(static column => column.Value.Json is not null))
        {
            JsonNode node = column.Value.Json! with { IsNullable = false };
            _writer.Line();
            EmitJsonBinder(column, node);
            _writer.Line();
            reader.EmitColumn(column, node);
            reader.EmitCollections(node, Values.Place(column));
            writer.EmitCollections(node, Values.Place(column));
        }

        foreach (JsonShapeModel shape in _entity.JsonShapes)
        {
            _writer.Line();
            shapeReader.Emit(shape);
            _writer.Line();
            writer.EmitShape(shape);
            foreach (JsonMemberModel member in shape.Members)
            {
                string place = Values.Place(shape, member);
                reader.EmitCollections(member.Node, place);
                writer.EmitCollections(member.Node, place);
            }
        }
    }
}
