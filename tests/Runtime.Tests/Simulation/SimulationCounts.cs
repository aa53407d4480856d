namespace Synthorg.Gen.Runtime.Tests.Simulation;

/// <summary>What one run did.</summary>
internal readonly record struct SimulationCounts(int Steps, int Faults, int Acknowledged);
