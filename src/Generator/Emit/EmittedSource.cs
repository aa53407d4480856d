using Microsoft.CodeAnalysis.Text;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>A file ready to be added.</summary>
/// <param name="Stem">Which type it is of.</param>
/// <param name="Part">Which of the type's files it is.</param>
/// <param name="Text">Its content.</param>
internal readonly record struct EmittedSource(string Stem, string Part, SourceText Text)
{
    /// <summary>Its name in the compilation.</summary>
    /// <param name="twins">All types whose files' names must be told apart.</param>
    public string HintName(CaseTwins twins)
    {
        string number = twins.NumberOf(Stem) is > 1 and var found ? FormattableString.Invariant($".{found}") : "";
        return $"{Stem}.{Part}{number}.g.cs";
    }
}
