using System.Reflection;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Hosting;

/// <summary>A backend that knows how it is, and nothing else.</summary>
public class HealthOnly : DispatchProxy
{
    private DatabaseHealth? _health;

    public static IPersistenceBackend Backend(DatabaseHealth health)
    {
        IPersistenceBackend backend = Create<IPersistenceBackend, HealthOnly>();
        ((HealthOnly)backend)._health = health;
        return backend;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        nameof(IPersistenceBackend.GetHealthAsync) => new ValueTask<DatabaseHealth>(_health!),
        nameof(IAsyncDisposable.DisposeAsync) => ValueTask.CompletedTask,
        _ => throw new NotSupportedException(targetMethod.Name),
    };
}
