namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>A method's return type, taken apart.</summary>
/// <param name="Shape">What is given.</param>
/// <param name="Wrapper">How.</param>
/// <param name="Type">The type inside the wrapper as emitted code spells it; empty for none.</param>
internal sealed record ReturnModel(ReturnShape Shape, ReturnWrapper Wrapper, string Type);

/// <summary>How a method hands its result over.</summary>
internal enum ReturnWrapper
{
    /// <summary>The plain value, or void: a synchronous method.</summary>
    None,
    ValueTask,
    Task,
}
