using System.Globalization;
using Synthorg.Gen.Runtime.Child;

// Another process, for what only another process can do: be killed, hold a lock, open the same file. The first argument says what.
return args switch
{
    ["write", string path] => await Writing.RunAsync(path),
    ["lock", string path, string how] => await Locking.RunAsync(path, how),
    ["history", string path, string seed, string firstNumber, string firstList] =>
        await HistoryWriting.RunAsync(path, Number(seed), Number(firstNumber), Number(firstList)),
    ["rewrite", string path] => await Rewriting.RunAsync(path),
    ["hold", string path] => Holding.Run(path),
    ["probe", string path, string sql] => Probing.Run(path, sql),
    ["migrate", string path] => await Migrating.RunAsync(path),
    ["check-copy", string path] => await CheckingCopy.RunAsync(path),
    ["share", string path, string name, string milliseconds] =>
        await Sharing.RunAsync(path, name, TimeSpan.FromMilliseconds(Number(milliseconds))),
    ["library-elsewhere", string folder] => await LibraryElsewhere.RunAsync(folder),
    ["open", string path, string name] => await Opening.RunAsync(path, name),
    ["memory", string folder, string step] => await ScarceMemory.RunAsync(folder, long.Parse(step, CultureInfo.InvariantCulture)),
    _ => throw new ArgumentException($"Nothing to do for: {string.Join(' ', args)}."),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
