using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>The entities as EF Core maps them to the tables that the toolkit has made.</summary>
internal sealed class EfContext(DbContextOptions<EfContext> options) : DbContext(options)
{
    /// <summary>The key that narrow rows have in the table alone.</summary>
    public const string RowId = "rowid";

    public DbSet<AgentTask> Tasks => Set<AgentTask>();

    public DbSet<CostRecord> Costs => Set<CostRecord>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // Through the properties, which check what they are given: so do the entities of all others.
        modelBuilder.UsePropertyAccessMode(PropertyAccessMode.Property);
        modelBuilder.Entity<AgentTask>(MapTasks);
        modelBuilder.Entity<CostRecord>(MapCosts);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(static type => type.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }

    private static void MapTasks(EntityTypeBuilder<AgentTask> tasks)
    {
        tasks.ToTable("tasks").HasKey(static task => task.Id);
        tasks.Property(static task => task.Type).HasConversion(static type => Wire.Of(type), static text => Wire.To<TaskType>(text));
        tasks.Property(static task => task.Priority).HasConversion(
            static priority => Wire.Of(priority), static text => Wire.To<Priority>(text));
        tasks.Property(static task => task.Status).HasConversion(
            static status => Wire.Of(status), static text => Wire.To<Entities.TaskStatus>(text));
        tasks.Property(static task => task.EstimatedComplexity).HasConversion(
            static complexity => Wire.Of(complexity), static text => Wire.To<Complexity>(text));
        tasks.Property(static task => task.TaskStructure).HasConversion<string>(
            static structure => Wire.OrNull(structure)!, static text => Wire.To<TaskStructure>(text));
        tasks.Property(static task => task.CoordinationTopology).HasConversion(
            static topology => Wire.Of(topology), static text => Wire.To<CoordinationTopology>(text));
        Json(tasks.Property(static task => task.Reviewers), PeerJson.Default.ImmutableArrayString);
        Json(tasks.Property(static task => task.Dependencies), PeerJson.Default.ImmutableArrayString);
        Json(tasks.Property(static task => task.ArtifactsExpected), PeerJson.Default.ImmutableArrayExpectedArtifact);
        Json(tasks.Property(static task => task.AcceptanceCriteria), PeerJson.Default.ImmutableArrayAcceptanceCriterion);
        Json(tasks.Property(static task => task.DelegationChain), PeerJson.Default.ImmutableArrayString);
    }

    private static void MapCosts(EntityTypeBuilder<CostRecord> costs)
    {
        costs.ToTable("cost_records").Property<long>(RowId);
        costs.HasKey(RowId);
        costs.Property(static cost => cost.Timestamp).HasConversion(
            static moment => CostSql.TextOf(moment), static text => CostSql.MomentOf(text));
        costs.Property(static cost => cost.CallCategory).HasConversion<string>(
            static category => Wire.OrNull(category)!, static text => Wire.To<LlmCallCategory>(text));
    }

    private static void Json<T>(PropertyBuilder<ImmutableArray<T>> column, JsonTypeInfo<ImmutableArray<T>> type) => column.HasConversion(
        list => JsonSerializer.Serialize(list, type), text => JsonSerializer.Deserialize(text, type));
}
