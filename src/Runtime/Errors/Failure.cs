namespace Synthorg.Gen;

/// <summary>The facts of one failure, before it is an exception. Holds no stored or bound value, save in <see cref="Detail"/>.</summary>
internal sealed record Failure
{
    public required PersistenceError Error { get; init; }

    /// <summary>SQLite's extended result code; 0 when SQLite reported nothing.</summary>
    public int Code { get; init; }

    public string? Operation { get; init; }

    public string? Table { get; init; }

    public string? Column { get; init; }

    public string? Constraint { get; init; }

    /// <summary>SQLite's own text, which may hold bound values and pieces of SQL: never in a message.</summary>
    public string? Detail { get; init; }
}
