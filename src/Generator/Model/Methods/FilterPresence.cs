namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>When a condition applies, and what null means.</summary>
internal enum FilterPresence
{
    /// <summary>Always: the argument is never null, or there is none.</summary>
    Always,

    /// <summary>Always: null matches NULL.</summary>
    NullIsNull,

    /// <summary>Where the argument is not null.</summary>
    WhenGiven,

    /// <summary>The argument is a <c>Match&lt;T&gt;</c>, which says it.</summary>
    Match,
}
