using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>
/// EF Core over one open connection: a pooled context for each piece of work, compiled queries that track nothing, and the entities
/// themselves mapped.
/// </summary>
internal sealed class EfPeer : Peer
{
    private static readonly Func<EfContext, string, AgentTask?> s_get = EF.CompileQuery(
        static (EfContext context, string id) => context.Tasks.AsNoTracking().FirstOrDefault(task => task.Id == id));

    private static readonly Func<EfContext, string, IEnumerable<AgentTask>> s_list = EF.CompileQuery<EfContext, string, AgentTask>(
        static (context, project) =>
            context.Tasks.AsNoTracking().Where(task => task.Project == project).OrderBy(static task => task.Id));

    private static readonly Func<EfContext, int, IEnumerable<CostRecord>> s_scan = EF.CompileQuery(
        static (EfContext context, int rows) =>
            context.Costs.AsNoTracking().OrderBy(static cost => EF.Property<long>(cost, EfContext.RowId)).Take(rows));

    private readonly Lock _lock = new();
    private SqliteConnection _connection = null!;
    private PooledDbContextFactory<EfContext> _contexts = null!;

    public override string Name => "EF Core";

    public override async ValueTask OpenAsync(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await _connection.OpenAsync();
        _contexts = new(new DbContextOptionsBuilder<EfContext>().UseSqlite(_connection).Options);
        await using EfContext context = _contexts.CreateDbContext();
        await context.Database.ExecuteSqlRawAsync(TaskSql.Settings);
    }

    public override ValueTask<AgentTask?> GetAsync(string id)
    {
        using EfContext context = _contexts.CreateDbContext();
        return new(s_get(context, id));
    }

    public override ValueTask<IReadOnlyList<AgentTask>> ListAsync(string project)
    {
        using EfContext context = _contexts.CreateDbContext();
        return new(s_list(context, project).ToList());
    }

    public override ValueTask<IReadOnlyList<CostRecord>> ScanAsync(int rows)
    {
        using EfContext context = _contexts.CreateDbContext();
        return new(s_scan(context, rows).ToList());
    }

    public override IAsyncEnumerable<CostRecord> StreamAsync(int rows) => Stream(rows).ToAsyncEnumerable();

    public override ValueTask AppendAsync(IReadOnlyList<CostRecord> rows)
    {
        using EfContext context = _contexts.CreateDbContext();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Costs.AddRange(rows);
        context.SaveChanges();
        return default;
    }

    /// <summary>One lock, one commit. It knows no upsert: the row is updated, and added where none was.</summary>
    public override ValueTask SaveAsync(AgentTask task)
    {
        lock (_lock)
        {
            using EfContext context = _contexts.CreateDbContext();
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            context.Update(task);
            try
            {
                context.SaveChanges();
            }
            catch (DbUpdateConcurrencyException)
            {
                context.Entry(task).State = EntityState.Added;
                context.SaveChanges();
            }
        }

        return default;
    }

    public override ValueTask DisposeAsync() => _connection.DisposeAsync();

    private IEnumerable<CostRecord> Stream(int rows)
    {
        using EfContext context = _contexts.CreateDbContext();
        foreach (CostRecord cost in s_scan(context, rows))
        {
            yield return cost;
        }
    }
}
