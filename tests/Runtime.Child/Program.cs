using System.Globalization;
using Synthorg.Gen.Runtime.Child;

// Another process, for what only another process can do: be killed, hold a lock, open the same file. The first argument says what.
return args switch
{
    ["write", string path] => await Writing.RunAsync(path),
    ["lock", string path, string how] => await Locking.RunAsync(path, how),
    ["history", string path, string seed, string firstNumber, string firstList] =>
        await HistoryWriting.RunAsync(path, Number(seed), Number(firstNumber), Number(firstList)),
    _ => throw new ArgumentException($"Nothing to do for: {string.Join(' ', args)}."),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
