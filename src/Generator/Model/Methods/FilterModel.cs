namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>One condition of a WHERE clause: of a place with an argument, or with constants.</summary>
internal sealed record FilterModel
{
    public required PlaceModel Place { get; init; }

    public required FilterOperator Operator { get; init; }

    /// <summary>The entity's table, unquoted.</summary>
    public required string Table { get; init; }

    /// <summary>The form of what the place is compared with; of a collection that of its elements.</summary>
    public required ValueModel Value { get; init; }

    /// <summary>The parameter, escaped; <see langword="null"/> where the condition has constants.</summary>
    public required string? Parameter { get; init; }

    /// <summary>
    /// Where in the argument the value lies: empty, <c>.Item1</c> of a composite key, <c>.State</c> or <c>?.State</c> of a filter.
    /// </summary>
    public string Path { get; init; } = "";

    /// <summary>SQL of what the place is compared with; empty where an argument gives it.</summary>
    public EquatableArray<string> Constants { get; init; }

    public FilterPresence Presence { get; init; }

    /// <summary>How the argument of a comparison with several values is gone through.</summary>
    public CollectionKind Collection { get; init; }

    /// <summary>The condition may be absent.</summary>
    public bool IsOptional => Presence is FilterPresence.WhenGiven or FilterPresence.Match;

    /// <summary>How many conditions of a statement it may become: a match is told from NULL and from any value apart.</summary>
    public int Alternatives => Presence == FilterPresence.Match ? 3 : 1;

    /// <summary>The digits of a floating-point number inside JSON are what is compared, not the number that C# makes of them.</summary>
    public bool IsRealInJson => Value.Form is StoredForm.Single or StoredForm.Double
        && (Place.JsonPath is not null || Operator is FilterOperator.HasElement or FilterOperator.LacksElement);

    /// <summary>
    /// A column of floating-point numbers. JSON's digits of a large one are a whole number to SQLite, which is not the one that the
    /// digits stand for: 72624326996795980 is 72624326996795984.0.
    /// </summary>
    public bool IsRealColumn => !IsRealInJson && (Value.Converter?.Stored ?? Value).Form is StoredForm.Single or StoredForm.Double;

    /// <summary>The argument, as a message names it: <c>since</c>, <c>filter.Since</c>.</summary>
    public string Caption => (Parameter + Path).Replace("@", "").Replace("?", "");
}
