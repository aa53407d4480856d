namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>What a transaction of a history is going to do.</summary>
/// <param name="Number">No other has it.</param>
/// <param name="Keeps">Whether it means to commit.</param>
/// <param name="Steps">In their order.</param>
internal sealed record HistoryPlan(int Number, bool Keeps, IReadOnlyList<HistoryStep> Steps)
{
    public bool OnlyReads => Steps.All(static step => step.Kind == StepKind.Read);
}
