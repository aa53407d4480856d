namespace Synthorg.Gen.Generator.Model;

/// <summary>How a member gets its value when the document has it.</summary>
internal enum JsonAssignment
{
    /// <summary>
    /// As a constructor argument or in the object initialiser: the document must have it, or null or the parameter's default
    /// stands in.
    /// </summary>
    AtConstruction,

    /// <summary>By its setter afterwards; without it the property keeps its initialiser.</summary>
    Set,

    /// <summary>As <see cref="Set"/>, by its init accessor.</summary>
    Init,
}
