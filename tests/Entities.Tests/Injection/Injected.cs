using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Synthorg.Entities.Tests.Workflows;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Injection;

/// <summary>Arguments for any method of a repository, and the same with one text of them replaced.</summary>
/// <remarks>By reflection, so that a new method, parameter or property is covered by itself.</remarks>
internal static class Injected
{
    /// <summary>Texts that would mean something to SQL, to LIKE, to JSON, to a path, or to whoever counts characters.</summary>
    public static readonly string[] Texts =
    [
        "'; DROP TABLE tasks; --", "' OR 1=1 --", "\" OR \"\"=\"", "x' UNION SELECT * FROM users --",
        "'||(SELECT group_concat(sql) FROM sqlite_schema)||'", "%", "_", "a%' ESCAPE '", "nul\0' OR 1=1", "?1", "$[0]", "{\"a\":1}",
        "NULL", "\ud800", new string('\'', 100_000), "ﬀ\u0130ı\u202e;",
    ];

    private static readonly Dictionary<Type, Func<object>> s_samples = new()
    {
        [typeof(AgentTask)] = static () => Given.Task(),
        [typeof(CostRecord)] = static () => Given.Cost(),
        [typeof(Message)] = static () => Given.Message(),
        [typeof(AgentLifecycleEvent)] = static () => Given.Event(),
        [typeof(AgentRuntimeState)] = static () => Given.Working(),
        [typeof(TaskMetricRecord)] = static () => Given.TaskMetric(),
        [typeof(CollaborationMetricRecord)] = static () => Given.CollaborationMetric(),
        [typeof(ParkedContext)] = static () => Given.Parked(),
        [typeof(AuditEntry)] = static () => Given.Audit(),
        [typeof(User)] = static () => Given.User(),
        [typeof(ApiKey)] = static () => Given.ApiKey(),
        [typeof(Checkpoint)] = static () => Given.Checkpoint(),
        [typeof(Heartbeat)] = static () => Given.Heartbeat(),
        [typeof(Setting)] = static () => Given.Setting(),
        [typeof(Artifact)] = static () => Given.Artifact(),
        [typeof(Project)] = static () => Given.Project(),
        [typeof(PersonalityPreset)] = static () => Given.Preset(),
        [typeof(WorkflowDefinition)] = static () => GivenWorkflow.Definition(),
        [typeof(WorkflowExecution)] = static () => GivenWorkflow.Run(),
        [typeof(IReadOnlyCollection<Setting>)] = static () => ImmutableArray.Create(Given.Setting()),
        [typeof(IReadOnlyDictionary<(string Namespace, string Key), string>)] =
            static () => new Dictionary<(string, string), string> { [("ui", "theme")] = "2026-03-15T12:00:00Z" },
        [typeof(DateTimeOffset)] = static () => Given.Noon,
        [typeof(PageRequest)] = static () => PageRequest.First(5),
        [typeof(CancellationToken)] = static () => TestContext.Current.CancellationToken,
        [typeof(string)] = static () => "ui",
        [typeof(int)] = static () => 5,
    };

    /// <summary>What a parameter is given when nothing is tried with it.</summary>
    public static object? Plain(ParameterInfo parameter) =>
        parameter.HasDefaultValue && parameter.ParameterType != typeof(CancellationToken) ? parameter.DefaultValue
        : s_samples.TryGetValue(parameter.ParameterType, out Func<object>? sample) ? sample()
        : parameter.ParameterType.IsEnum ? Enum.GetValues(parameter.ParameterType).GetValue(0)
        : throw new NotSupportedException($"Give an example of {parameter.ParameterType} for {parameter.Member.Name}.");

    /// <summary>What a parameter is given that could be left out.</summary>
    public static object Sample(ParameterInfo parameter)
    {
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return s_samples.TryGetValue(type, out Func<object>? sample) ? sample()
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
            : throw new NotSupportedException($"Give an example of {type} for {parameter.Member.Name}.");
    }

    /// <summary>A parameter's value with the text in one place, once for each place; none where there is no text in it.</summary>
    /// <remarks>Made when it is asked for, since the value itself may refuse the text.</remarks>
    public static IEnumerable<(string Place, Func<string, object> Make)> Variants(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        return type == typeof(PageRequest) ? [("token", static text => PageRequest.After(text, 5))]
            : type == typeof(IReadOnlyDictionary<(string Namespace, string Key), string>)
                ? [("expected", static text => new Dictionary<(string, string), string> { [(text, text)] = text })]
            : s_samples.TryGetValue(type, out Func<object>? sample) ? VariantsOf(sample(), type)
            : [];
    }

    private static IEnumerable<(string Place, Func<string, object> Make)> VariantsOf(object? value, Type type)
    {
        if (type == typeof(string))
        {
            return [("", static text => text)];
        }

        if (value is IEnumerable items && type.IsGenericType)
        {
            Type item = type.GenericTypeArguments[0];
            return type.GenericTypeArguments.Length > 1 ? [] : VariantsOf(items.Cast<object>().FirstOrDefault(), item)
                .Select(variant => ($"[]{variant.Place}", (Func<string, object>)(text => Listed(type, item, variant.Make(text)))));
        }

        return value is null || type.GetMethod("<Clone>$") is not { } clone ? []
            : from property in type.GetProperties()
              where property.CanWrite && property.GetIndexParameters().Length == 0
              from variant in VariantsOf(property.GetValue(value), property.PropertyType)
              select ($".{property.Name}{variant.Place}", (Func<string, object>)(text => With(clone, value, property, variant.Make(text))));
    }

    private static object With(MethodInfo clone, object value, PropertyInfo property, object changed)
    {
        object copy = clone.Invoke(value, null)!;
        property.SetValue(copy, changed);
        return copy;
    }

    private static object Listed(Type type, Type item, object value)
    {
        Array array = Array.CreateInstance(item, 1);
        array.SetValue(value, 0);
        return type.Name.StartsWith(nameof(ImmutableArray), StringComparison.Ordinal)
            ? typeof(ImmutableArray).GetMethods()
                .Single(static method => method.Name == "Create" && method.GetParameters() is [{ ParameterType: { IsArray: true } }])
                .MakeGenericMethod(item).Invoke(null, [array])!
            : array;
    }
}
