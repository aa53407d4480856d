using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// One process for all peers of a class, so that they meet the same machine at the same time.
IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun
    .WithWarmupCount(3)
    .WithIterationCount(12)
    .WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
