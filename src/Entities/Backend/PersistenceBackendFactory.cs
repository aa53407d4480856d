using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>Makes backends by their names.</summary>
public static class PersistenceBackendFactory
{
    internal const string Sqlite = "sqlite";

    /// <summary>The names of the backends that there are.</summary>
    public static ImmutableArray<string> Names { get; } = [Sqlite];

    /// <summary>A new backend, not connected. One company has one backend and one file.</summary>
    /// <param name="configuration">Which backend, and how.</param>
    /// <param name="loggerFactory">Where it logs; <see langword="null"/> for nowhere.</param>
    /// <exception cref="PersistenceConnectionException">There is no such backend.</exception>
    public static IPersistenceBackend Create(PersistenceConfig configuration, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ILogger logger = loggerFactory?.CreateLogger("Synthorg.Entities") ?? NullLogger.Instance;
        if (configuration.Backend != Sqlite)
        {
            logger.BackendUnknown(configuration.Backend);
            throw new PersistenceConnectionException($"There is no backend '{configuration.Backend}', only: {string.Join(", ", Names)}.");
        }

        SqlitePersistenceBackend backend = new(configuration.Sqlite, loggerFactory, logger);
        logger.BackendCreated(backend.BackendName);
        return backend;
    }
}
