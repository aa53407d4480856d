namespace Synthorg.Service;

/// <summary>The page that shows what goes on.</summary>
internal static class PageEndpoint
{
    private static readonly byte[] s_page = Read();

    public static void MapPage(this IEndpointRouteBuilder app) =>
        app.MapGet("/", static () => TypedResults.Bytes(s_page, "text/html; charset=utf-8")).ExcludeFromDescription();

    private static byte[] Read()
    {
        using Stream page = typeof(PageEndpoint).Assembly.GetManifestResourceStream("index.html")!;
        using MemoryStream copy = new();
        page.CopyTo(copy);
        return copy.ToArray();
    }
}
