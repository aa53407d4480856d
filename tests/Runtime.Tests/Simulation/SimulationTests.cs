using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Simulation;

/// <summary>Thousands of lives of a database; <c>RELIABILITY_SEED</c> names the first of them.</summary>
[Collection(OneAtATime.Name)]
public sealed class SimulationTests : DatabaseTest
{
    public SimulationTests() => FaultVfs.Watch(Folder);

    [Fact]
    public void Whatever_happens_in_whatever_order_every_caller_is_told_the_truth()
    {
        int runs = LongRun.Choose(200, 10_000);
        SimulationCounts all = default;
        for (int run = 0; run < runs; run++)
        {
            string folder = Directory.CreateDirectory(InFolder($"{run}")).FullName;
            SimulationCounts counts = Simulation.Run(System.IO.Path.Combine(folder, "notes.db"), LongRun.Seed + run);
            all = new(all.Steps + counts.Steps, all.Faults + counts.Faults, all.Acknowledged + counts.Acknowledged);
            Assert.Equal(0, OpenDescriptors());
            Directory.Delete(folder, recursive: true);
        }

        Assert.True(all.Faults > runs / 10, $"{all}");
        Assert.True(all.Acknowledged > runs * 3, $"{all}");
        LongRun.Report("lives of a database simulated", runs);
        LongRun.Report("steps in them", all.Steps);
        LongRun.Report("faults injected in them", all.Faults);
        LongRun.Report("acknowledged writes looked for after them", all.Acknowledged);
    }
}
