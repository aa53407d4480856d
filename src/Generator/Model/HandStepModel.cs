namespace Synthorg.Gen.Generator.Model;

/// <summary>A method marked <c>[Migration]</c>.</summary>
/// <param name="Method">Its name, escaped where it is a keyword.</param>
/// <param name="From">The version that it leads on from.</param>
/// <param name="To">The version that it leads to.</param>
/// <param name="IsBeforeSchema">It runs on the schema of the file.</param>
internal sealed record HandStepModel(string Method, int From, int To, bool IsBeforeSchema);
