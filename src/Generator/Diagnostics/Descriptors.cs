using Microsoft.CodeAnalysis;

namespace Synthorg.Gen.Generator.Diagnostics;

/// <summary>
/// Every diagnostic the generator and its analyzers can give, in id order. Ids are never reused; each has a page
/// <c>docs/diagnostics/{id}.md</c>.
/// </summary>
internal static class Descriptors
{
    private const string DocsRoot = "https://github.com/synthorg/synthorg-gen/blob/main/docs/diagnostics/";

    private const string Mapping = "Synthorg.Gen.Mapping";
    private const string Query = "Synthorg.Gen.Query";
    private const string Schema = "Synthorg.Gen.Schema";
    private const string Usage = "Synthorg.Gen.Usage";
    private const string Defect = "Synthorg.Gen.Defect";

    /// <summary>{0}: the type's name.</summary>
    public static readonly DiagnosticDescriptor EntityWithoutKey = new(
        "SYG001",
        "Entity has no key",
        "'{0}' is [Persisted] but none of its properties is marked [Key]; mark one, or put [RowId] on the type "
            + "and leave the key to SQLite",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Get, update and delete address a row by its key, so every persisted type needs one.",
        DocsRoot + "SYG001.md");

    /// <summary>{0}: the property, {1}: its type.</summary>
    public static readonly DiagnosticDescriptor NoStoredForm = new(
        "SYG002",
        "Property has no stored form",
        "'{0}' of type '{1}' has no stored form; mark it [JsonColumn] to store it as JSON, or [Ignore] to leave "
            + "it out",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A column holds text, a number or bytes; other types need a rule.",
        DocsRoot + "SYG002.md");

    /// <summary>{0}, {1}: the properties, {2}: the column.</summary>
    public static readonly DiagnosticDescriptor DuplicateColumn = new(
        "SYG003",
        "Two properties on one column",
        "'{0}' and '{1}' are both stored in the column \"{2}\"; name one of them with [Column(\"…\")]",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Column names are compared without case, as SQLite does.",
        DocsRoot + "SYG003.md");

    /// <summary>{0}: the type, {1}: what is missing.</summary>
    public static readonly DiagnosticDescriptor NoUsableConstructor = new(
        "SYG004",
        "Type cannot be constructed",
        "'{0}' cannot be made from its columns: {1}; give it an accessible constructor whose parameters are named "
            + "as its properties, or a parameterless one",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Reading a row makes an object, through a constructor and property setters.",
        DocsRoot + "SYG004.md");

    /// <summary>{0}: the property.</summary>
    public static readonly DiagnosticDescriptor PropertyCannotBeSet = new(
        "SYG005",
        "Property cannot be set",
        "'{0}' has no accessible set or init accessor and no constructor parameter of its name and type; add one, "
            + "or mark the property [Ignore]",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Reading a row must be able to give the property its value.",
        DocsRoot + "SYG005.md");

    /// <summary>{0}: the property, {1}: its type.</summary>
    public static readonly DiagnosticDescriptor JsonColumnOnScalar = new(
        "SYG006",
        "[JsonColumn] on a scalar",
        "'{0}' of type '{1}' has a stored form of its own; remove [JsonColumn]",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A scalar as JSON would be quoted text that neither sorts nor compares as the value does.",
        DocsRoot + "SYG006.md");

    /// <summary>{0}: the type, {1}: why.</summary>
    public static readonly DiagnosticDescriptor UnsupportedEntity = new(
        "SYG007",
        "Type cannot be an entity",
        "'{0}' cannot be [Persisted]: it is {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Emitted code must be able to name the type and to make objects of it.",
        DocsRoot + "SYG007.md");

    /// <summary>{0}: the attribute, {1}: the text, {2}: the type.</summary>
    public static readonly DiagnosticDescriptor UnknownProperty = new(
        "SYG008",
        "Unknown property in an attribute",
        "[{0}] names '{1}', which is no column property of '{2}'; write nameof({2}.…)",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Attributes name properties, so that a rename carries.",
        DocsRoot + "SYG008.md");

    /// <summary>{0}: the attribute, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidSqlFragment = new(
        "SYG009",
        "SQL in an attribute is not understood",
        "The SQL of [{0}] is not understood: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Fragments are resolved at compile time: an identifier is a property, then a column, then a known "
            + "function or keyword.",
        DocsRoot + "SYG009.md");

    /// <summary>{0}: the enum, {1}: the member, {2}: the text, {3}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidWireText = new(
        "SYG010",
        "Enum member's text is not usable",
        "'{0}.{1}' cannot be stored as the text '{2}': {3}; give it another with [Wire(\"…\")]",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A stored text must lead back to exactly one member.",
        DocsRoot + "SYG010.md");

    /// <summary>{0}: the enum.</summary>
    public static readonly DiagnosticDescriptor FlagsEnumAsText = new(
        "SYG011",
        "Flags enum stored as text",
        "'{0}' is a [Flags] enum, whose combinations have no text; store it as a number with [Column(AsNumber = "
            + "true)]",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A text stands for one member.",
        DocsRoot + "SYG011.md");

    /// <summary>{0}: the property, {1}: the type, {2}: the path to it, {3}: why.</summary>
    public static readonly DiagnosticDescriptor NoJsonForm = new(
        "SYG012",
        "Type inside JSON has no form",
        "'{0}' holds '{1}' at {2}, which cannot be read and written as JSON: {3}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "JSON is read and written by emitted code, which must know every type of the graph.",
        DocsRoot + "SYG012.md");

    /// <summary>{0}: the property, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidGeneratedKey = new(
        "SYG013",
        "Generated key is not a single integer",
        "'{0}' cannot be generated by SQLite: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "SQLite assigns only the single INTEGER key of a table with row ids.",
        DocsRoot + "SYG013.md");

    /// <summary>{0}: the property, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidDefault = new(
        "SYG014",
        "Default does not fit the column",
        "The [Default] of '{0}' cannot be used: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A DEFAULT is a constant of the column's form, or SQL given as Sql = \"…\".",
        DocsRoot + "SYG014.md");

    /// <summary>{0}: the property, {1}: the declared type.</summary>
    public static readonly DiagnosticDescriptor InvalidStrictType = new(
        "SYG015",
        "Declared type is not allowed in a STRICT table",
        "'{0}' is declared \"{1}\", but a STRICT table allows only INT, INTEGER, REAL, TEXT, BLOB and ANY",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A STRICT table refuses any other type when it is made (https://sqlite.org/stricttables.html).",
        DocsRoot + "SYG015.md");

    /// <summary>{0}: the property, {1}: why.</summary>
    public static readonly DiagnosticDescriptor UnfitKey = new(
        "SYG016",
        "Type is not fit for a key",
        "'{0}' cannot be a key: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A key is compared for equality, by SQLite and in C#; both must agree.",
        DocsRoot + "SYG016.md");

    /// <summary>{0}: the type.</summary>
    public static readonly DiagnosticDescriptor CollectionEquality = new(
        "SYG017",
        "Record with collections compares them by reference",
        "'{0}' is a record with collections; declare it 'partial', so that equality by content is emitted, or "
            + "write its Equals",
        Mapping,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A record compares its collections by reference: two equal rows would not be equal.",
        DocsRoot + "SYG017.md");

    /// <summary>{0}: the type, {1}: why.</summary>
    public static readonly DiagnosticDescriptor RowIdConflict = new(
        "SYG018",
        "[RowId] conflicts with the rest of the type",
        "[RowId] of '{0}' cannot be used: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "[RowId] is for types that leave their key to SQLite.",
        DocsRoot + "SYG018.md");

    /// <summary>{0}: the property, {1}: the principal, {2}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidReference = new(
        "SYG019",
        "Reference cannot be made",
        "The reference of '{0}' to '{1}' cannot be made: {2}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "SQLite finds a wrong foreign key only when rows are written.",
        DocsRoot + "SYG019.md");

    /// <summary>{0}: the property, {1}: the declared type.</summary>
    public static readonly DiagnosticDescriptor DecimalOnNumericColumn = new(
        "SYG020",
        "Decimal on a numeric column loses digits",
        "'{0}' is a decimal on a column declared \"{1}\", where SQLite keeps about 15 digits; leave out the type, "
            + "or store minor units as a long",
        Mapping,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A NUMERIC or REAL column turns exact text into a floating-point number.",
        DocsRoot + "SYG020.md");

    /// <summary>{0}: the property.</summary>
    public static readonly DiagnosticDescriptor NullableKey = new(
        "SYG021",
        "Key can be null",
        "'{0}' is a [Key] but can be null; make its type non-nullable",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "NULL is equal to nothing, so such a row could not be found again.",
        DocsRoot + "SYG021.md");

    /// <summary>{0}: the name, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new(
        "SYG022",
        "Name cannot be used",
        "\"{0}\" cannot be used as a name: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Names may hold anything but NUL; sqlite_ is kept for SQLite.",
        DocsRoot + "SYG022.md");

    /// <summary>{0}: the entity, {1}: the class, {2}: who has the name.</summary>
    public static readonly DiagnosticDescriptor RowClassTaken = new(
        "SYG023",
        "Row class's name is taken",
        "'{0}' needs the name '{1}' for the class that is emitted beside it, which {2}; rename one of them",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A class is emitted beside each entity that reads and binds its rows.",
        DocsRoot + "SYG023.md");

    /// <summary>{0}: the property.</summary>
    public static readonly DiagnosticDescriptor PropertyCannotBeRead = new(
        "SYG024",
        "Property cannot be read",
        "'{0}' is a column, but emitted code cannot read it; make its getter internal or public, or mark the "
            + "property [Ignore]",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Writing a row takes the value of each property.",
        DocsRoot + "SYG024.md");

    /// <summary>{0}: the type, {1}: why.</summary>
    public static readonly DiagnosticDescriptor KeylessConflict = new(
        "SYG040",
        "Keyless conflicts with the rest of the type",
        "'{0}' cannot be Keyless: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A table without a primary key is for rows that are added and read, or addressed by [Unique] columns.",
        DocsRoot + "SYG040.md");

    /// <summary>{0}: the property, {1}: what it says, and why that cannot be.</summary>
    public static readonly DiagnosticDescriptor KeyWithoutEffect = new(
        "SYG041",
        "Key cannot be declared so",
        "The [Key] of '{0}' cannot be declared with {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "SQLite would pass over the word, or the key would be another than the one meant.",
        DocsRoot + "SYG041.md");

    /// <summary>{0}: the property, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidComputed = new(
        "SYG042",
        "Generated column cannot be made",
        "'{0}' cannot be [Computed]: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "SQLite computes such a column of others of the same row, and nobody writes it.",
        DocsRoot + "SYG042.md");

    /// <summary>{0}: the type, {1}: what would change rows.</summary>
    public static readonly DiagnosticDescriptor AppendOnlyConflict = new(
        "SYG043",
        "Append-only table would have to change",
        "'{0}' is [AppendOnly], but {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The table's triggers refuse every UPDATE and DELETE, those of foreign keys and conflict clauses too.",
        DocsRoot + "SYG043.md");

    /// <summary>{0}: the method, {1}: the entity, {2}: the verb.</summary>
    public static readonly DiagnosticDescriptor AppendOnlyVerb = new(
        "SYG044",
        "Rows of an append-only table cannot be changed",
        "'{0}' would {2} rows of '{1}', which is [AppendOnly]; only [Insert] and reading are left",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The table's triggers refuse it at run time; the compiler refuses it here.",
        DocsRoot + "SYG044.md");

    /// <summary>{0}: the object, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidSchemaObject = new(
        "SYG045",
        "Schema object is not one CREATE statement",
        "The [SchemaObject] \"{0}\" cannot be made: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The statement is kept word for word, so it must be one CREATE TRIGGER, CREATE VIEW or CREATE VIRTUAL TABLE of that name.",
        DocsRoot + "SYG045.md");

    /// <summary>{0}: the property, {1}: its shape, {2}: the shape given.</summary>
    public static readonly DiagnosticDescriptor JsonShapeMismatch = new(
        "SYG046",
        "JSON has another shape",
        "'{0}' is stored as a JSON {1}, but its Shape says {2}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The check that is derived of the shape would refuse every row.",
        DocsRoot + "SYG046.md");

    /// <summary>{0}: the property, {1}: the annotation, {2}: why.</summary>
    public static readonly DiagnosticDescriptor AnnotationWithoutCheck = new(
        "SYG047",
        "Annotation has no form as a check",
        "[{1}] of '{0}' cannot be a CHECK: {2}",
        Mapping,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Checks = DerivedChecks.Annotations asks for all annotations as checks of the table, and this one cannot be one.",
        DocsRoot + "SYG047.md");

    /// <summary>{0}: the property or type, {1}: the annotation, {2}: why.</summary>
    public static readonly DiagnosticDescriptor AnnotationConflict = new(
        "SYG048",
        "Annotation says something else",
        "DataAnnotations' [{1}] of '{0}' cannot be followed: {2}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "DataAnnotations' [Key], [Column] and [Table] are read as synonyms, so they may not contradict.",
        DocsRoot + "SYG048.md");

    /// <summary>{0}: the property, or the columns, {1}: the principal's table.</summary>
    public static readonly DiagnosticDescriptor ForeignKeyWithoutIndex = new(
        "SYG050",
        "Foreign key has no index",
        "No index begins with '{0}', so each change of a key in \"{1}\" reads this whole table; add an [Index]",
        Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "SQLite looks for the referring rows whenever a row referred to is deleted or gets another key.",
        DocsRoot + "SYG050.md");

    /// <summary>{0}: the index, {1}: the other one.</summary>
    public static readonly DiagnosticDescriptor RedundantIndex = new(
        "SYG051",
        "Index is the beginning of another",
        "The index \"{0}\" is served by {1}, which begins with the same terms; remove it",
        Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Each index costs time at every write and space in the file.",
        DocsRoot + "SYG051.md");

    /// <summary>{0}: the property or type.</summary>
    public static readonly DiagnosticDescriptor LikeInCheck = new(
        "SYG052",
        "LIKE in a check",
        "The [Check] of '{0}' uses LIKE, which ignores case, but only that of ASCII letters; GLOB is exact",
        Mapping,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "What the check lets pass depends on the alphabet, and on PRAGMA case_sensitive_like of the connection.",
        DocsRoot + "SYG052.md");

    /// <summary>{0}: the property, {1}: the collation.</summary>
    public static readonly DiagnosticDescriptor OwnCollation = new(
        "SYG053",
        "Collation is not SQLite's own",
        "'{0}' is compared by \"{1}\", which SQLite does not have: add it to every connection by ConfigureConnection",
        Mapping,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A program that opens the file without the collation can neither read the column in its order nor write it.",
        DocsRoot + "SYG053.md");

    /// <summary>{0}: the property, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidJsonColumn = new(
        "SYG060",
        "JSON column says what cannot be followed",
        "[JsonColumn] of '{0}' cannot be followed: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Nothing that an attribute says may be passed over in silence.",
        DocsRoot + "SYG060.md");

    /// <summary>{0}: the converter, {1}: the type, {2}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidConverter = new(
        "SYG061",
        "Type cannot be the converter",
        "'{0}' cannot convert '{1}': {2}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Emitted code calls the converter's two static methods.",
        DocsRoot + "SYG061.md");

    /// <summary>{0}: the property, {1}: why.</summary>
    public static readonly DiagnosticDescriptor MisplacedConverter = new(
        "SYG062",
        "Converter has no effect",
        "[Converter] of '{0}' has no effect: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Nothing that an attribute says may be passed over in silence.",
        DocsRoot + "SYG062.md");

    /// <summary>{0}: the type, {1}: the property, {2}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidJsonContext = new(
        "SYG063",
        "Type cannot be the JSON context",
        "'{0}' cannot read and write '{1}': {2}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Only a context that knows the type can serialise it without reflection.",
        DocsRoot + "SYG063.md");

    /// <summary>{0}: the record, {1}: the member, {2}: what to do.</summary>
    public static readonly DiagnosticDescriptor SensitivePrinted = new(
        "SYG064",
        "Record would print a sensitive value",
        "'{0}' would print '{1}', which is sensitive; {2}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A record's ToString shows every member, and ToString is what logs write.",
        DocsRoot + "SYG064.md");

    /// <summary>{0}: the property, {1}: why.</summary>
    public static readonly DiagnosticDescriptor MisplacedSensitive = new(
        "SYG065",
        "Sensitive has no effect",
        "[Sensitive] of '{0}' has no effect: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Nothing that an attribute says may be passed over in silence.",
        DocsRoot + "SYG065.md");

    /// <summary>{0}: the attribute, {1}: the property, {2}: why.</summary>
    public static readonly DiagnosticDescriptor MisplacedAttribute = new(
        "SYG066",
        "Attribute has no effect",
        "[{0}] of '{1}' has no effect: {2}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Nothing that an attribute says may be passed over in silence.",
        DocsRoot + "SYG066.md");

    /// <summary>{0}: the attribute, {1}: what bears it, {2}: the name, {3}: why.</summary>
    public static readonly DiagnosticDescriptor FormerNameOfToday = new(
        "SYG067",
        "Name of old is one of today",
        "[{0}] of '{1}' cannot name \"{2}\": {3}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "What a file calls so could be either.",
        DocsRoot + "SYG067.md");

    /// <summary>{0}: the interface, {1}: the type.</summary>
    public static readonly DiagnosticDescriptor RepositoryOfUnpersisted = new(
        "SYG101",
        "Repository of a type that is not persisted",
        "'{0}' is a repository of '{1}', which is not [Persisted]",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A repository stores the rows of one table.",
        DocsRoot + "SYG101.md");

    /// <summary>{0}: the method, {1}: the emitted class.</summary>
    public static readonly DiagnosticDescriptor UnclearMethod = new(
        "SYG102",
        "Method has no verb",
        "It is not clear what '{0}' does; mark it with one of [Select], [Insert], [Upsert], [Update], [Delete], "
            + "[Count], [Exists], [Aggregate], or implement it yourself in 'partial class {1}'",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Without an attribute the verb is taken from the name's first word, when that is one of a short list and "
            + "the signature agrees.",
        DocsRoot + "SYG102.md");

    /// <summary>{0}: the parameter, {1}: the method, {2}: the entity, {3}: examples.</summary>
    public static readonly DiagnosticDescriptor UnmatchedParameter = new(
        "SYG103",
        "Parameter matches nothing",
        "Parameter '{0}' of '{1}' matches no property of '{2}'; name it as a property ({3}), or mark it with "
            + "[Is(nameof(…))], [Key], [AtLeast(…)], [Limit] or another parameter attribute",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A parameter is a condition on a column, the entity, a bound, or a cancellation token.",
        DocsRoot + "SYG103.md");

    /// <summary>{0}: the method, {1}: the type, {2}: what would fit.</summary>
    public static readonly DiagnosticDescriptor WrongReturnType = new(
        "SYG104",
        "Return type does not fit the verb",
        "'{0}' cannot return '{1}': {2}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The cardinality of a method is its return type.",
        DocsRoot + "SYG104.md");

    /// <summary>{0}: the member, {1}: why.</summary>
    public static readonly DiagnosticDescriptor UnsupportedMember = new(
        "SYG105",
        "Interface member cannot be implemented",
        "'{0}' cannot be implemented: {1}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A repository interface declares methods whose meaning is known; anything else needs a body of its own.",
        DocsRoot + "SYG105.md");

    /// <summary>{0}: the attribute, {1}: the method, {2}: the text, {3}: the entity.</summary>
    public static readonly DiagnosticDescriptor UnknownMethodProperty = new(
        "SYG106",
        "Method names an unknown property",
        "[{0}] of '{1}' names '{2}', which is no column property of '{3}'; write nameof({3}.…)",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Attributes name properties, so that a rename carries.",
        DocsRoot + "SYG106.md");

    /// <summary>{0}: the parameter, {1}: its type, {2}: the property, {3}: its type.</summary>
    public static readonly DiagnosticDescriptor ParameterTypeMismatch = new(
        "SYG107",
        "Parameter has another type than its column",
        "Parameter '{0}' is a '{1}', but '{2}' is a '{3}'",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A value is compared as it is stored, so both must have one type.",
        DocsRoot + "SYG107.md");

    /// <summary>{0}: the parameter.</summary>
    public static readonly DiagnosticDescriptor UnclearNull = new(
        "SYG108",
        "Meaning of null is unclear",
        "Parameter '{0}' can be null, but it is not said what null means; make it optional ('= null': no "
            + "condition), mark it with [NullMatches] (NULL), or make it non-nullable",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Null could mean no condition, IS NULL, or never true.",
        DocsRoot + "SYG108.md");

    /// <summary>{0}: the method, {1}: the entity.</summary>
    public static readonly DiagnosticDescriptor VerbNeedsKey = new(
        "SYG109",
        "Verb needs a key",
        "'{0}' cannot be used with '{1}', whose key is not one of its properties",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Rows without a key of their own can only be added, read and deleted by condition.",
        DocsRoot + "SYG109.md");

    /// <summary>{0}: the parameter, {1}: the method, {2}: why.</summary>
    public static readonly DiagnosticDescriptor MisplacedParameter = new(
        "SYG110",
        "Parameter has no place here",
        "Parameter '{0}' of '{1}' cannot be used: {2}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Each verb takes certain parameters, each of them once.",
        DocsRoot + "SYG110.md");

    /// <summary>{0}: the method, {1}: the entity.</summary>
    public static readonly DiagnosticDescriptor MissingEntity = new(
        "SYG111",
        "Method lacks the entity",
        "'{0}' needs one parameter of type '{1}'",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Insert, upsert and update write a whole entity.",
        DocsRoot + "SYG111.md");

    /// <summary>{0}: the property, {1}: ordered, compared, …, {2}: why and the way out.</summary>
    public static readonly DiagnosticDescriptor Incomparable = new(
        "SYG112",
        "Column has no order",
        "'{0}' cannot be {1}: {2}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "What is compared must sort in its stored form as it does in C#.",
        DocsRoot + "SYG112.md");

    /// <summary>{0}: the type, {1}: why.</summary>
    public static readonly DiagnosticDescriptor UnsupportedRepository = new(
        "SYG113",
        "Type cannot be a repository",
        "'{0}' cannot be a [Repository]: {1}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A class is emitted that implements the interface, so it must be able to name it.",
        DocsRoot + "SYG113.md");

    /// <summary>{0}: the method.</summary>
    public static readonly DiagnosticDescriptor SeveralVerbs = new(
        "SYG114",
        "Method has several verbs",
        "'{0}' has more than one verb; keep one",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A method does one thing.",
        DocsRoot + "SYG114.md");

    /// <summary>{0}: the interface, {1}: the class, {2}: who has the name.</summary>
    public static readonly DiagnosticDescriptor RepositoryClassTaken = new(
        "SYG115",
        "Repository class's name is taken",
        "'{0}' needs the name '{1}' for the class that is emitted for it, which {2}; rename one of them",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A class is emitted that implements each repository interface.",
        DocsRoot + "SYG115.md");

    /// <summary>{0}: the interface, {1}: the entity, {2}: its assembly, {3}: its fault, with the id.</summary>
    public static readonly DiagnosticDescriptor UnfitForeignEntity = new(
        "SYG116",
        "Entity of another assembly has a fault",
        "'{0}' cannot store '{1}', which is declared in '{2}': {3}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "What is wrong with an entity is told where it is declared, or, where that is another assembly, at its repository.",
        DocsRoot + "SYG116.md");

    /// <summary>{0}: the interface, {1}: the contract, {2}: the entity, {3}: the contract as it must be.</summary>
    public static readonly DiagnosticDescriptor ReadyMadeMismatch = new(
        "SYG117",
        "Ready-made contract is of another entity or key",
        "'{0}' is an {1}, but for '{2}' it must be an {3}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "IRepository names the entity and the type of its key, or a tuple of the types of its key properties.",
        DocsRoot + "SYG117.md");

    /// <summary>{0}: the property, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidVersion = new(
        "SYG120",
        "Property cannot be the version",
        "'{0}' cannot be the [Version]: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A version counts the updates of a row that has a key.",
        DocsRoot + "SYG120.md");

    /// <summary>{0}: the property, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidWriteOnce = new(
        "SYG121",
        "Property cannot be write-once",
        "'{0}' cannot be [WriteOnce]: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A write-once column is one that updates would change otherwise.",
        DocsRoot + "SYG121.md");

    /// <summary>{0}: the property, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidInterned = new(
        "SYG127",
        "Property cannot be interned",
        "'{0}' cannot be [Interned]: {1}",
        Mapping,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Rows can share a string where the column is a text that may stay in memory.",
        DocsRoot + "SYG127.md");

    /// <summary>{0}: the method, {1}: its verb.</summary>
    public static readonly DiagnosticDescriptor MisplacedIfAbsent = new(
        "SYG122",
        "[IfAbsent] without an insert",
        "'{0}' cannot be [IfAbsent], its verb is [{1}]; mark it [Insert, IfAbsent], or leave [IfAbsent] out",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Only an insert can leave an existing row as it is.",
        DocsRoot + "SYG122.md");

    /// <summary>{0}: the property, {1}: the method, {2}: why.</summary>
    public static readonly DiagnosticDescriptor Unsettable = new(
        "SYG123",
        "Column cannot be set",
        "'{0}' cannot be set by '{1}': {2}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Keys, write-once columns and counted versions are no one's to set.",
        DocsRoot + "SYG123.md");

    /// <summary>{0}: the member, {1}: the patch, {2}: the entity.</summary>
    public static readonly DiagnosticDescriptor UnknownPatchMember = new(
        "SYG124",
        "Patch names an unknown property",
        "'{0}' of the patch '{1}' is no column property of '{2}'; name it as one, or mark it [Ignore]",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Each member of a patch is a new value of the property of its name.",
        DocsRoot + "SYG124.md");

    /// <summary>{0}: the member, {1}: the patch, {2}: the column's type.</summary>
    public static readonly DiagnosticDescriptor PatchMemberType = new(
        "SYG125",
        "Patch member has the wrong type",
        "'{0}' of the patch '{1}' must be a readable Optional<{2}>",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Unset, null and a value are three things, which only Optional tells apart.",
        DocsRoot + "SYG125.md");

    /// <summary>{0}: the type, {1}: the method, {2}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidPatch = new(
        "SYG126",
        "Type cannot be the patch",
        "'{0}' cannot be the patch of '{1}': {2}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A patch names the entity whose columns it changes, and some of them.",
        DocsRoot + "SYG126.md");
    /// <summary>{0}: the attribute, {1}: the method, {2}: the property, {3}: why.</summary>
    public static readonly DiagnosticDescriptor UnfitConstant = new(
        "SYG140",
        "Constant does not fit its column",
        "The constant of [{0}] on '{1}' cannot be compared with '{2}': {3}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A condition's constant is one that its column can hold: of the property's type, or text for an instant, a date, an identifier.",
        DocsRoot + "SYG140.md");

    /// <summary>{0}: the attribute, {1}: what carries it, {2}: why.</summary>
    public static readonly DiagnosticDescriptor MisplacedConstant = new(
        "SYG141",
        "Condition lacks its value, or has two",
        "[{0}] on '{1}' cannot be read: {2}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "On a parameter and on a member of a filter the argument is the value; on a method a constant is.",
        DocsRoot + "SYG141.md");

    /// <summary>{0}: what asks, {1}: the property.</summary>
    public static readonly DiagnosticDescriptor NeverNull = new(
        "SYG142",
        "Condition asks for NULL where there is none",
        "{0} asks for NULL, which '{1}' never is",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A condition that no row meets, or every row, is a mistake.",
        DocsRoot + "SYG142.md");

    /// <summary>{0}: the parameter, {1}: why.</summary>
    public static readonly DiagnosticDescriptor MisplacedNullMatches = new(
        "SYG143",
        "[NullMatches] has no place here",
        "[NullMatches] cannot be used on '{0}': {1}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "It says that null equals NULL, so that the parameter must be able to hold null and be compared by equality.",
        DocsRoot + "SYG143.md");

    /// <summary>{0}: the parameter or member, {1}: why.</summary>
    public static readonly DiagnosticDescriptor MisplacedMatch = new(
        "SYG144",
        "Match has no place here",
        "'{0}' cannot be a Match: {1}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A Match asks for a value, for NULL, for any value, or for nothing.",
        DocsRoot + "SYG144.md");

    /// <summary>{0}: the property, {1}: what cannot be asked, {2}: why.</summary>
    public static readonly DiagnosticDescriptor NoSuchContent = new(
        "SYG145",
        "Column has no such content",
        "'{0}' cannot {1}: {2}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Texts start with and contain texts; lists in JSON contain elements that are single values.",
        DocsRoot + "SYG145.md");

    /// <summary>{0}: the attribute, {1}: the method or filter, {2}: the path, {3}: why.</summary>
    public static readonly DiagnosticDescriptor UnusablePath = new(
        "SYG146",
        "Path into JSON cannot be used",
        "[{0}] of '{1}' cannot compare '{2}': {3}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A path leads from a JSON column through members of records to a single value, or to a list that contains one.",
        DocsRoot + "SYG146.md");

    /// <summary>{0}: the type, {1}: the parameter, {2}: why.</summary>
    public static readonly DiagnosticDescriptor UnfitFilter = new(
        "SYG147",
        "Type cannot be this filter",
        "'{0}' cannot be the filter '{1}': {2}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A [Filter<T>] gathers conditions on T.",
        DocsRoot + "SYG147.md");

    /// <summary>{0}: the member, {1}: the filter, {2}: the entity, {3}: examples.</summary>
    public static readonly DiagnosticDescriptor UnmatchedFilterMember = new(
        "SYG148",
        "Member of a filter matches nothing",
        "Member '{0}' of '{1}' matches no property of '{2}'; name it as a property ({3}), or mark it with "
            + "[Is(nameof(…))], [AtLeast(…)] or another condition",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Each member of a filter is a condition on a column.",
        DocsRoot + "SYG148.md");

    /// <summary>{0}: the member, {1}: its type, {2}: the property, {3}: its type.</summary>
    public static readonly DiagnosticDescriptor FilterMemberTypeMismatch = new(
        "SYG149",
        "Member of a filter has another type than its column",
        "Member '{0}' is a '{1}', but '{2}' is a '{3}'",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A value is compared as it is stored, so both must have one type.",
        DocsRoot + "SYG149.md");

    /// <summary>{0}: the member, {1}: the filter, {2}: why.</summary>
    public static readonly DiagnosticDescriptor UnfitFilterMember = new(
        "SYG150",
        "Member of a filter cannot be used",
        "Member '{0}' of '{1}' cannot be used: {2}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A member is one condition, which is absent while it is null.",
        DocsRoot + "SYG150.md");

    /// <summary>{0}: the method, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidAtLeastOneOf = new(
        "SYG151",
        "[AtLeastOneOf] cannot be kept",
        "[AtLeastOneOf] of '{0}' cannot be used: {1}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "It names optional conditions, of which the caller gives one or more.",
        DocsRoot + "SYG151.md");

    /// <summary>{0}: the member, {1}: its type, {2}: the entity.</summary>
    public static readonly DiagnosticDescriptor UnmatchedMember = new(
        "SYG160",
        "Member of a shape matches nothing",
        "'{0}' of '{1}' matches no property of '{2}'; name it as a property, or say where its value lies with [From(\"…\")]",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The members of projections and tuples are columns, paths into JSON columns, or aggregates.",
        DocsRoot + "SYG160.md");

    /// <summary>{0}: the member, {1}: its type, {2}: the type that would fit.</summary>
    public static readonly DiagnosticDescriptor MemberTypeMismatch = new(
        "SYG161",
        "Member of a shape has another type than its column",
        "'{0}' is a '{1}', but what is read into it is a '{2}'",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A value is read as it is stored; a member may only add that there is none.",
        DocsRoot + "SYG161.md");

    /// <summary>{0}: the method, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidPageRequest = new(
        "SYG170",
        "Page and its request do not go together",
        "'{0}' cannot be used: {1}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A Page<T> is asked for by one PageRequest, and nothing else is.",
        DocsRoot + "SYG170.md");

    /// <summary>{0}: the method, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidPage = new(
        "SYG171",
        "Rows cannot be given by pages",
        "'{0}' cannot give a Page: {1}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A page begins behind a row, so every row needs a place of its own in the order.",
        DocsRoot + "SYG171.md");

    /// <summary>{0}: the method, {1}: the property.</summary>
    public static readonly DiagnosticDescriptor SecretPageOrder = new(
        "SYG172",
        "Pages are ordered by a sensitive property",
        "'{0}' cannot order its pages by '{1}', which is [Sensitive]: their tokens would show its values",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A page's token holds the values that its rows are ordered by.",
        DocsRoot + "SYG172.md");

    /// <summary>{0}: the attribute, {1}: the member, {2}: why.</summary>
    public static readonly DiagnosticDescriptor AttributeWithoutEffect = new(
        "SYG180",
        "Attribute on a member that is not emitted",
        "[{0}] has no effect on '{1}': {2}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Attributes tell what to emit; a member that a person implements is left as it is.",
        DocsRoot + "SYG180.md");

    /// <summary>{0}: the interface, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidEvents = new(
        "SYG190",
        "Prefix of log events cannot be used",
        "The prefix of the log events of '{0}' cannot be used: {1}",
        Query,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "It begins the name of each event, which is one word.",
        DocsRoot + "SYG190.md");

    /// <summary>{0}, {1}: the types, {2}: the table.</summary>
    public static readonly DiagnosticDescriptor DuplicateTable = new(
        "SYG201",
        "Two entities on one table",
        "'{0}' and '{1}' are both stored in the table \"{2}\"",
        Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Table names are compared without case, as SQLite does.",
        DocsRoot + "SYG201.md");

    /// <summary>{0}: the type, {1}: why.</summary>
    public static readonly DiagnosticDescriptor UnsupportedDatabase = new(
        "SYG202",
        "Type cannot be a database",
        "'{0}' cannot be a [Database]: {1}",
        Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The other half of the class is emitted.",
        DocsRoot + "SYG202.md");

    /// <summary>{0}: the property, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidDatabaseProperty = new(
        "SYG203",
        "Property is no repository",
        "'{0}' cannot be implemented: {1}",
        Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A database's partial properties are its repositories.",
        DocsRoot + "SYG203.md");

    /// <summary>{0}: the entity, {1}: the principal, {2}: the database.</summary>
    public static readonly DiagnosticDescriptor PrincipalNotInDatabase = new(
        "SYG204",
        "Referenced table is not in the database",
        "'{0}' refers to '{1}', which has no repository in '{2}'; add a property of type IRepository<{1}, …>",
        Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A foreign key to a table that is not there fails at the first write.",
        DocsRoot + "SYG204.md");

    /// <summary>{0}: the index, {1}, {2}: the types.</summary>
    public static readonly DiagnosticDescriptor DuplicateIndex = new(
        "SYG205",
        "Two indexes of one name",
        "The index \"{0}\" is declared by '{1}' and by '{2}'; name one of them with Name = \"…\"",
        Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Index names are global in a database file.",
        DocsRoot + "SYG205.md");

    /// <summary>{0}: the object, {1}: the database.</summary>
    public static readonly DiagnosticDescriptor DuplicateSchemaObject = new(
        "SYG220",
        "Two schema objects of one name",
        "\"{0}\" is made twice in '{1}'; give one of them another name",
        Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Tables, indexes and views share one space of names in a database file, triggers another.",
        DocsRoot + "SYG220.md");

    /// <summary>{0}: the method, {1}: why.</summary>
    public static readonly DiagnosticDescriptor InvalidMigrationStep = new(
        "SYG221",
        "Migration step cannot be run",
        "'{0}' cannot be a step of a migration: {1}",
        Schema,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A file of any version must find its way, and one way only.",
        DocsRoot + "SYG221.md");

    /// <summary>{0}: the database, {1}: its version, {2}: the difference.</summary>
    public static readonly DiagnosticDescriptor SchemaDiffersFromSnapshot = new(
        "SYG222",
        "Schema differs from its version's snapshot",
        "The schema of '{0}' is not the snapshot of its version {1}: {2}; raise the version if it was shipped, "
            + "else write the snapshot anew",
        Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A version that was shipped has one schema; files of another one would have to be compared whenever they are opened.",
        DocsRoot + "SYG222.md");

    /// <summary>{0}: the database, {1}: its version, {2}: the latest that has a snapshot.</summary>
    public static readonly DiagnosticDescriptor MissingSnapshot = new(
        "SYG223",
        "Version has no snapshot",
        "'{0}' has the version {1}, and its latest snapshot is of version {2}",
        Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "What a version will do to files in the field is known from the snapshots of those before it.",
        DocsRoot + "SYG223.md");

    /// <summary>{0}: the version, {1}: the step.</summary>
    public static readonly DiagnosticDescriptor EarlierFileMigrated = new(
        "SYG224",
        "What is done to an earlier file",
        "A file of version {0}, when it is opened: {1}",
        Schema,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A step that rewrites a table takes the longer the more rows there are.",
        DocsRoot + "SYG224.md");

    /// <summary>{0}: the version, {1}: the table, {2}: why, and the way out.</summary>
    public static readonly DiagnosticDescriptor EarlierFileRefused = new(
        "SYG225",
        "Earlier file may be refused",
        "A file of version {0} may be refused when it is opened, because of the rows of {1}: {2}",
        Schema,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Nothing in a file is lost or made up without the program saying so.",
        DocsRoot + "SYG225.md");

    /// <summary>{0}: the database or scope, as it stands there, {1}: the delegate's parameter.</summary>
    public static readonly DiagnosticDescriptor ScopeInOwnTransaction = new(
        "SYG301",
        "Database used inside its own transaction",
        "'{0}' is used inside a transaction of its own; use '{1}' instead",
        Usage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Beside the transaction a write would wait for its end, and a read would not see what it wrote.",
        DocsRoot + "SYG301.md");

    /// <summary>{0}: the declaration, {1}: the exception.</summary>
    public static readonly DiagnosticDescriptor GeneratorDefect = new(
        "SYG901",
        "Defect of the generator",
        "The generator failed on '{0}': {1}; please report it with the declaration",
        Defect,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Anything a person can write must give code or a diagnostic; this is neither.",
        DocsRoot + "SYG901.md");
}
