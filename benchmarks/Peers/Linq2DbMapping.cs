using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LinqToDB.Mapping;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>The entities as linq2db maps them to the tables that the toolkit has made.</summary>
internal static class Linq2DbMapping
{
    public static MappingSchema Schema { get; } = Make();

    private static MappingSchema Make()
    {
        MappingSchema schema = new();
        FluentMappingBuilder mapping = new(schema);
        foreach (PropertyInfo property in typeof(AgentTask).GetProperties().Concat(typeof(CostRecord).GetProperties()))
        {
            string column = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
            mapping.HasAttribute(property, new LinqToDB.Mapping.ColumnAttribute(column));
        }

        MapTasks(mapping.Entity<AgentTask>());
        MapCosts(mapping.Entity<CostRecord>());
        mapping.Build();
        return schema;
    }

    private static void MapTasks(EntityMappingBuilder<AgentTask> tasks)
    {
        tasks.HasTableName("tasks").HasPrimaryKey(static task => task.Id);
        Enumeration(tasks, static task => task.Type);
        Enumeration(tasks, static task => task.Priority);
        Enumeration(tasks, static task => task.Status);
        Enumeration(tasks, static task => task.EstimatedComplexity);
        tasks.Property(static task => task.TaskStructure).HasConversion(
            static structure => Wire.OrNull(structure), static text => Wire.ToOrNull<TaskStructure>(text));
        Enumeration(tasks, static task => task.CoordinationTopology);
        Json(tasks, static task => task.Reviewers, PeerJson.Default.ImmutableArrayString);
        Json(tasks, static task => task.Dependencies, PeerJson.Default.ImmutableArrayString);
        Json(tasks, static task => task.ArtifactsExpected, PeerJson.Default.ImmutableArrayExpectedArtifact);
        Json(tasks, static task => task.AcceptanceCriteria, PeerJson.Default.ImmutableArrayAcceptanceCriterion);
        Json(tasks, static task => task.DelegationChain, PeerJson.Default.ImmutableArrayString);
    }

    private static void MapCosts(EntityMappingBuilder<CostRecord> costs)
    {
        costs.HasTableName("cost_records");
        costs.Property(static cost => cost.Timestamp).HasConversion(
            static moment => CostSql.TextOf(moment), static text => CostSql.MomentOf(text));
        costs.Property(static cost => cost.CallCategory).HasConversion(
            static category => Wire.OrNull(category), static text => Wire.ToOrNull<LlmCallCategory>(text));
    }

    private static void Enumeration<T>(EntityMappingBuilder<AgentTask> tasks, Expression<Func<AgentTask, T>> property)
        where T : struct, Enum =>
        tasks.Property(property).HasConversion(static value => Wire.Of(value), static text => Wire.To<T>(text));

    private static void Json<T>(
        EntityMappingBuilder<AgentTask> tasks,
        Expression<Func<AgentTask, ImmutableArray<T>>> property,
        JsonTypeInfo<ImmutableArray<T>> type) =>
        tasks.Property(property).HasConversion(
            list => JsonSerializer.Serialize(list, type), text => JsonSerializer.Deserialize(text, type));
}
