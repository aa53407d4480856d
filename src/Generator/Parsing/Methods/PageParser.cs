using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads what makes a select one of pages: its request, and an order that tells all rows apart.</summary>
internal sealed class PageParser(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
{
    private static readonly string[] s_rowIdNames = ["rowid", "_rowid_", "oid"];

    public static bool IsRequest(ITypeSymbol type) => type.HasMetadataName(KnownNames.PageRequest);

    /// <summary>Says where a request has no place, or is missing.</summary>
    public void CheckRequest(MethodDeclaration method)
    {
        bool givesPage = method.Verb == Verb.Select && method.Found.Type?.HasMetadataName(KnownNames.Page) == true;
        if (method.Parameters.Page is not { } name)
        {
            if (givesPage)
            {
                const string Reason = "a Page is asked for by a PageRequest parameter";
                findings.Add(Descriptors.InvalidPageRequest, method.Symbol, method.Symbol.Name, Reason);
            }

            return;
        }

        IParameterSymbol parameter = method.Symbol.Parameters.First(candidate => Naming.Escape(candidate.Name) == name);
        string? reason = !givesPage ? "only a [Select] that gives a Page takes a PageRequest"
            : parameter.HasExplicitDefaultValue || parameter.Type.NullableAnnotation == NullableAnnotation.Annotated
                ? "the PageRequest is required and not null; PageRequest.First(…) asks for the first page"
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.InvalidPageRequest, parameter, method.Symbol.Name, reason);
        }
    }

    /// <summary>The order with what it needs to be total; as it was where the table offers nothing.</summary>
    public EquatableArray<OrderModel> WithTies(EquatableArray<OrderModel> order)
    {
        if (order.Count == 0 || entity.RowId is not null || entity.Key.Any())
        {
            return order; // The key's columns are there already.
        }

        IEnumerable<string> ties = entity.Uniques
            .Select(static unique => unique.Columns)
            .FirstOrDefault(columns => columns.All(IsNotNull)) is { Count: > 0 } unique ? unique
            : !entity.IsWithoutRowId && s_rowIdNames.FirstOrDefault(name => ColumnOf(name) is null) is { } rowId ? [rowId]
            : [];
        return order.Concat(ties
            .Where(column => !order.Any(term => term.Column == column))
            .Select(column => new OrderModel(column, order[0].IsDescending))).ToEquatableArray();
    }

    /// <summary>The page; <see langword="null"/> where the method gives none, or with a diagnostic.</summary>
    /// <param name="method">A select.</param>
    /// <param name="shape">What its rows give.</param>
    /// <param name="order">Theirs.</param>
    public PageModel? Parse(MethodDeclaration method, ShapeModel? shape, EquatableArray<OrderModel> order)
    {
        if (method.Found.Shape != ReturnShape.Page)
        {
            return null;
        }

        if (Refusal(method, shape, order) is { } reason)
        {
            findings.Add(Descriptors.InvalidPage, method.Symbol, method.Symbol.Name, reason);
            return null;
        }

        if (Secret(order) is { } secret)
        {
            Location? location = method.Symbol.Attribute(KnownNames.OrderBy)?.Location ?? method.Symbol.Locations.FirstOrDefault();
            findings.Add(Descriptors.SecretPageOrder, location, method.Symbol.Name, secret);
            return null;
        }

        PageModel page = Page(method, shape, order);
        if (Excess(method, page) is { } excess)
        {
            findings.Add(Descriptors.InvalidPage, method.Symbol, method.Symbol.Name, excess);
            return null;
        }

        return page;
    }

    private PageModel Page(MethodDeclaration method, ShapeModel? shape, EquatableArray<OrderModel> order)
    {
        List<string?> given = shape is null
            ? [.. entity.Columns.Select(static column => column.Name)]
            : [.. shape.Members.Select(static member => member.Place is { JsonPath: null } place ? place.Column.Name : null)];
        List<string> beside = [.. order.Select(static term => term.Column).Where(column => !given.Contains(column)).Distinct()];
        given.AddRange(beside);
        return new PageModel
        {
            Request = method.Parameters.Page ?? "",
            Terms = order.Select(term => new PageTermModel(
                term.Column, term.IsDescending, !IsNotNull(term.Column), given.IndexOf(term.Column))).ToEquatableArray(),
            Beside = beside.ToEquatableArray(),
            Hash = HashOf(method.Symbol, order),
        };
    }

    private static string? Excess(MethodDeclaration method, PageModel page)
    {
        if (page.Terms.Count(static term => term.IsNullable) > PageModel.MostNullable)
        {
            return FormattableString.Invariant($"its order has more than {PageModel.MostNullable} nullable columns");
        }

        int optional = method.Parameters.Filters.Where(static filter => filter.IsOptional).Sum(static filter => filter.Alternatives);
        return optional + page.Alternatives > ParameterParser.MostOptional
            ? "it has too many optional conditions beside the nullable columns of its order"
            : null;
    }

    private string? Refusal(MethodDeclaration method, ShapeModel? shape, EquatableArray<OrderModel> order) =>
        method.Parameters.Limit is not null || method.Parameters.Offset is not null
            ? "its request bounds the rows, so that [Limit] and [Offset] have no place"
        : method.Symbol.HasAttribute(KnownNames.Distinct) ? "[Distinct] rows have no place of their own in the table"
        : shape is { IsGrouped: true } ? "groups have no place of their own in the table"
        : !method.Symbol.HasAttribute(KnownNames.OrderBy) ? "its order must be said with [OrderBy(…)]"
        : order.Count > 0 && !IsTotal(order) ? "neither a key, nor a row id, nor unique columns that are never null tell its rows apart"
        : null;

    private bool IsTotal(EquatableArray<OrderModel> order)
    {
        bool Has(IEnumerable<string> columns) => columns.Any() && columns.All(column => order.Any(term => term.Column == column));
        return entity.RowId is not null
            || Has(entity.Key.Select(static column => column.Name))
            || entity.Uniques.Any(unique => unique.Columns.All(IsNotNull) && Has(unique.Columns))
            || order.Any(term => ColumnOf(term.Column) is null);
    }

    private string? Secret(EquatableArray<OrderModel> order) => order
        .Select(term => ColumnOf(term.Column)?.Property.TrimStart('@'))
        .FirstOrDefault(name => name is not null && EntityProperties.Of(entityType)
            .Exists(property => property.Name == name && EntityProperties.AttributeOf(property, KnownNames.Sensitive) is not null));

    private ColumnModel? ColumnOf(string name) =>
        entity.Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>No row id and no key of an entity is ever NULL.</summary>
    private bool IsNotNull(string name) => ColumnOf(name) is not { } column || column.IsNotNull || (column.IsKey && !column.IsNullable);

    /// <summary>FNV-1a of what a token must agree with.</summary>
    private int HashOf(IMethodSymbol method, EquatableArray<OrderModel> order)
    {
        string types = string.Join(",", method.Parameters.Select(static parameter => parameter.Type.ToDisplayString()));
        string terms = string.Join(",", order.Select(term =>
            $"{term.Column} {term.IsDescending} {ColumnOf(term.Column)?.DeclaredType} {ColumnOf(term.Column)?.Collation}"));
        uint hash = 2166136261;
        foreach (char letter in $"{method.ContainingType.ToDisplayString()}.{method.Name}({types})|{entity.Table}|{terms}")
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return unchecked((int)hash);
    }
}
