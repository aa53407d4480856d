using System.Text.Json;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>Which JSON values are of which workflow type.</summary>
internal static class WorkflowValues
{
    public static bool Fits(JsonText value, WorkflowValueType type)
    {
        using JsonDocument document = JsonDocument.Parse(value.ToString());
        JsonElement root = document.RootElement;
        return type switch
        {
            WorkflowValueType.String => root.ValueKind == JsonValueKind.String,
            WorkflowValueType.Integer => IsInteger(root),
            WorkflowValueType.Float => root.ValueKind == JsonValueKind.Number,
            WorkflowValueType.Boolean => root.ValueKind is JsonValueKind.True or JsonValueKind.False,
            WorkflowValueType.Datetime => root.ValueKind == JsonValueKind.String && Iso8601.IsDateOrDateTime(root.GetString()),
            WorkflowValueType.TaskRef or WorkflowValueType.AgentRef =>
                root.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(root.GetString()),
            _ => true,
        };
    }

    /// <summary>Written without a fraction or an exponent, however large.</summary>
    private static bool IsInteger(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0;
}
