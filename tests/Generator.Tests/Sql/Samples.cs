using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Tests.Sql;

/// <summary>Models made by hand: SQL needs no compiler.</summary>
internal static class Samples
{
    public static readonly ColumnModel Id = Column("Id", "id", StoredForm.Int64) with { KeyPosition = 0, IsNotNull = true };

    public static readonly ColumnModel Title = Column("Title", "title", StoredForm.Text) with { IsNotNull = true };

    public static readonly ColumnModel Body = Column("Body", "the \"body\"", StoredForm.Text) with { IsNullable = true };

    public static readonly EntityModel Note = Entity("notes", Id, Title, Body);

    public static EntityModel Entity(string table, params ColumnModel[] columns) => new()
    {
        Type = new TypeName { Namespace = "Acme", Name = "Note", Identifier = "Note", Global = "global::Acme.Note" },
        Table = table,
        Columns = columns.ToEquatableArray(),
        Construction = new ConstructionModel { Arguments = [], Initialised = [] },
    };

    public static ColumnModel Column(string property, string name, StoredForm form) => new()
    {
        Property = property,
        Name = name,
        Value = new ValueModel { Form = form, Type = "string", IsValueType = false },
        DeclaredType = ColumnForms.TypeOf(form),
    };

    public static FilterModel Filter(ColumnModel column, FilterOperator comparison, bool isOptional = false) =>
        new() { Column = column, Operator = comparison, Parameter = "value", IsOptional = isOptional };

    public static SelectMethod Select(ReturnShape shape, params FilterModel[] filters) => new()
    {
        Name = "ListAsync",
        Identifier = "List",
        ReturnType = "",
        Return = new ReturnModel(shape, ReturnWrapper.ValueTask, ""),
        Parameters = [],
        Filters = filters.ToEquatableArray(),
        Order = [],
    };

    public static WriteMethod Write(WriteKind kind, ReturnShape shape = ReturnShape.Nothing) => new()
    {
        Name = "SaveAsync",
        Identifier = "Save",
        ReturnType = "",
        Return = new ReturnModel(shape, ReturnWrapper.ValueTask, ""),
        Parameters = [],
        Kind = kind,
        Entity = "note",
    };
}
