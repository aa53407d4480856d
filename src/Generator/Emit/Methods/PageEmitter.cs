using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints what a select of pages has of its own.</summary>
internal sealed class PageEmitter(SourceWriter writer, RepositoryModel repository, FilterEmitter filters)
{
    public void EmitField(SelectMethod method)
    {
        PageModel page = method.Page!;
        writer.Line($"private static readonly {RuntimeNames.PageStatement} {FilterEmitter.FieldOf(method)} = new(");
        using (writer.Indented())
        {
            writer.Line($"{Literal.Text(repository.CaptionOf(method))},");
            writer.Line($"{repository.Entity.RowClassGlobal}.Table,");
            writer.Line($"head: {Literal.Sql(Select.Head(repository.Entity, method))},");
            writer.Line($"always: [{FilterEmitter.Texts(Where.Conditions(method.Filters, optional: false))}],");
            writer.Line($"optional: [{FilterEmitter.Texts(Where.Conditions(method.Filters, optional: true))}],");
            writer.Line($"behind: [{FilterEmitter.Texts(Keyset.Conditions(method, isBackward: false))}],");
            writer.Line($"tail: {Literal.Text(Keyset.Tail(method, isBackward: false))},");
            writer.Line($"before: [{FilterEmitter.Texts(Keyset.Conditions(method, isBackward: true))}],");
        }

        using (writer.Block($"    backwardTail: {Literal.Text(Keyset.Tail(method, isBackward: true))})", close: "};"))
        {
            filters.EmitEvents(method);
            IEnumerable<int> nullable = page.Terms
                .Select(static (term, i) => (term.IsNullable, Index: i))
                .Where(static term => term.IsNullable)
                .Select(static term => term.Index);
            writer.Line($"OrderHash = {Literal.Number(page.Hash)},");
            writer.Line($"Columns = [{Numbers(page.Terms.Select(static term => term.Ordinal))}],");
            if (nullable.Any())
            {
                writer.Line($"Nullable = [{Numbers(nullable)}],");
            }

            writer.Line($"LimitParameter = {Literal.Number(Keyset.LimitNumber(method))},");
        }
    }

    /// <summary>Refuses a token of another list before the database is asked.</summary>
    public void EmitCheck(SelectMethod method) =>
        writer.Line($"{FilterEmitter.FieldOf(method)}.Check({method.Page!.Request});");

    /// <summary>Prints the lambda's statements.</summary>
    public void EmitRows(SelectMethod method, MethodState state, string reader)
    {
        string field = FilterEmitter.FieldOf(method);
        string request = state.Of(method.Page!.Request);
        string given = method.Filters.Any(static filter => filter.IsOptional) ? "given" : "0";
        writer.Line($"{RuntimeNames.PageToken}? place = {field}.PlaceOf({request});");
        filters.EmitUse(method, method.Filters, state, statement: field, choice: $".For({given}, {request}, place)");
        writer.Line($"{field}.Bind(statement, {request}, place);");
        writer.Line($"return {field}.Read(statement, {request}, static row => {reader});");
    }

    private static string Numbers(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(static number => Literal.Number(number)));
}
