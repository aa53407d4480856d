using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Reliability;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>Random transactions of eight callers, on a disk that fails now and then, until the process is killed.</summary>
internal static class HistoryWriting
{
    private const int Clients = 8;

    public static async Task<int> RunAsync(string path, int seed, int firstNumber, int firstList)
    {
        FaultVfs.Watch(Path.GetDirectoryName(path)!);
        RandomFaults disk = new(seed, rarity: 300);
        FaultVfs.Fail(disk.Ask);
        HistoryLog log = new(static line =>
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        });
        HistoryNumbers numbers = new(firstNumber);
        await using HistoryStore store = await HistoryStore.OpenAsync(path, disk);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => new HistoryClient(
            store, log, numbers, firstList, unchecked((seed * Clients) + client)).RunAsync(int.MaxValue))));
        return 0;
    }
}
