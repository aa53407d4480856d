using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Synthorg.Entities;

namespace Synthorg.Service;

/// <summary>How everything is written and read as JSON, made at compile time.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(SnakeCase<ArtifactType>),
        typeof(SnakeCase<AttachmentType>),
        typeof(SnakeCase<Complexity>),
        typeof(SnakeCase<CoordinationTopology>),
        typeof(SnakeCase<LlmCallCategory>),
        typeof(SnakeCase<MessagePriority>),
        typeof(SnakeCase<MessageType>),
        typeof(SnakeCase<Priority>),
        typeof(SnakeCase<Entities.TaskStatus>),
        typeof(SnakeCase<TaskStructure>),
        typeof(SnakeCase<TaskType>),
    ])]
[JsonSerializable(typeof(AgentTask))]
[JsonSerializable(typeof(Assignment))]
[JsonSerializable(typeof(CostRecord))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(NewMessage))]
[JsonSerializable(typeof(NewTask))]
[JsonSerializable(typeof(Total))]
[JsonSerializable(typeof(PageOf<AgentTask>))]
[JsonSerializable(typeof(ImmutableArray<AgentSpending>))]
[JsonSerializable(typeof(ImmutableArray<Message>))]
[JsonSerializable(typeof(ImmutableArray<StatusCount>))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class ServiceJson : JsonSerializerContext;

/// <summary>An enum by its members' names in snake case, as the store has them.</summary>
internal sealed class SnakeCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
