namespace Synthorg.Gen.Generator.Model;

/// <summary>One member of an <see cref="EqualityModel"/>.</summary>
/// <param name="Name">Escaped where it is a C# keyword.</param>
/// <param name="Content">How its value is compared.</param>
internal sealed record EqualityMemberModel(string Name, ContentModel Content);
