using System.Globalization;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>
/// A caller of a history: one random transaction after the other, which append to lists and read them. A list is one row; its values are
/// the row's title, so that an append that saw an old state would lose another's.
/// </summary>
internal sealed class HistoryClient(HistoryStore store, HistoryLog log, HistoryNumbers numbers, int firstList, int seed)
{
    public const int Lists = 16;

    private const string Dropped = "The transaction does not keep what it did.";

    private readonly Random _random = new(seed);

    /// <summary>Runs so many; a failure that no outcome stands for passes on.</summary>
    public async Task RunAsync(int transactions)
    {
        for (int count = 0; count < transactions; count++)
        {
            HistoryPlan plan = Plan();
            Dictionary<int, string> reads = [];
            log.Begin(plan);
            NotesDatabase database = store.Database;
            (HistoryOutcome outcome, bool hasStopped, Exception? failure) = await TryAsync(database, plan, reads);
            log.End(plan, outcome, reads, failure);
            if (hasStopped)
            {
                await store.RecoverAsync(database, _random.Next(10));
            }
        }
    }

    private HistoryPlan Plan()
    {
        bool isSmall = _random.Next(2) == 0;
        int steps = isSmall ? 1 : _random.Next(2, 7);
        bool onlyReads = _random.Next(4) == 0;
        HistoryStep[] planned = new HistoryStep[steps];
        for (int step = 0; step < steps; step++)
        {
            int list = firstList + _random.Next(Lists);
            planned[step] = onlyReads || _random.Next(3) == 0
                ? new(StepKind.Read, list, 0)
                : new(!isSmall && _random.Next(8) == 0 ? StepKind.AppendUndone : StepKind.Append, list, numbers.Next());
        }

        return new(numbers.Next(), Keeps: isSmall || onlyReads || _random.Next(8) > 0, planned);
    }

    private async Task<(HistoryOutcome Outcome, bool HasStopped, Exception? Failure)> TryAsync(
        NotesDatabase database, HistoryPlan plan, Dictionary<int, string> reads)
    {
        using CancellationTokenSource source = new();
        Task cancelling = _random.Next(16) == 0 ? Task.Run(source.Cancel, CancellationToken.None) : Task.CompletedTask;
        try
        {
            await ExecuteAsync(database, plan, reads, source.Token);
            return (HistoryOutcome.Committed, HasStopped: false, null);
        }
        catch (TimeZoneNotFoundException failure) when (failure.Message == Dropped)
        {
            return (HistoryOutcome.Aborted, HasStopped: false, failure);
        }
        catch (OutcomeUnknownException failure)
        {
            return (HistoryOutcome.Unknown, HasStopped: true, failure);
        }
        catch (OperationCanceledException failure) when (source.IsCancellationRequested)
        {
            return (HistoryOutcome.Aborted, HasStopped: false, failure);
        }
        catch (ObjectDisposedException failure)
        {
            return (HistoryOutcome.Aborted, HasStopped: true, failure);
        }
        catch (PersistenceException failure)
        {
            return (HistoryOutcome.Aborted, HasStopped: failure.Error == PersistenceError.Faulted, failure);
        }
        finally
        {
            await cancelling;
        }
    }

    private async Task ExecuteAsync(
        NotesDatabase database, HistoryPlan plan, Dictionary<int, string> reads, CancellationToken token)
    {
        HistoryStep first = plan.Steps[0];
        if (plan.OnlyReads && plan.Steps.Count == 1)
        {
            reads[0] = Values(plan.Number % 2 == 0
                ? database.Notes.Get(Id(first.List))
                : await database.Notes.GetAsync(Id(first.List), token));
        }
        else if (plan.OnlyReads)
        {
            await database.ReadAsync(
                async snapshot =>
                {
                    for (int step = 0; step < plan.Steps.Count; step++)
                    {
                        reads[step] = Values(await snapshot.Notes.GetAsync(Id(plan.Steps[step].List), token));
                    }
                },
                token);
        }
        else if (plan.Steps.Count == 1)
        {
            await AppendAsync(database, first, token);
        }
        else
        {
            await database.WriteAsync(
                async transaction =>
                {
                    for (int step = 0; step < plan.Steps.Count; step++)
                    {
                        await TakeAsync(transaction, plan.Steps[step], step, reads, token);
                    }

                    if (!plan.Keeps)
                    {
                        throw new TimeZoneNotFoundException(Dropped);
                    }
                },
                token);
        }
    }

    private async Task TakeAsync(
        NotesDatabase.Transaction transaction, HistoryStep step, int number, Dictionary<int, string> reads, CancellationToken token)
    {
        switch (step.Kind)
        {
            case StepKind.Read:
                reads[number] = Values(await transaction.Notes.GetAsync(Id(step.List), token));
                break;
            case StepKind.AppendUndone:
                await transaction.TryAsync(
                    async part =>
                    {
                        await AppendAsync(part, step, token);
                        return false;
                    },
                    token);
                break;
            case StepKind.Append when step.Value % 2 == 0:
                await AppendAsync(transaction, step, token);
                break;
            default:
                Note note = await transaction.Notes.GetAsync(Id(step.List), token) ?? new() { Id = Id(step.List), Title = "" };
                string title = note.Title.Length == 0 ? Text(step.Value) : note.Title + "," + Text(step.Value);

                // Several pages, so that a part of them can fail.
                await transaction.Notes.SaveAsync(note with { Title = title, Folder = new('x', _random.Next(4_000)) }, token);
                break;
        }
    }

    private static async Task AppendAsync(SqliteScope scope, HistoryStep step, CancellationToken token) => await scope.ExecuteAsync(
        $"""
        INSERT INTO notes (id, title, stars) VALUES ({Id(step.List)}, {Text(step.Value)}, 0)
        ON CONFLICT (id) DO UPDATE SET title = title || ',' || excluded.title
        """,
        token);

    internal static string Id(int list) => "list" + Text(list);

    internal static string Values(Note? list) => list?.Title ?? "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
