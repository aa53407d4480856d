using Microsoft.Extensions.Hosting;

namespace Synthorg.Entities;

/// <summary>Connects and migrates the operational store when the host starts, and disconnects it when the host stops.</summary>
internal sealed class OperationalStoreHost(IPersistenceBackend backend) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await backend.ConnectAsync(cancellationToken).ConfigureAwait(false);
        await backend.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await backend.DisconnectAsync(cancellationToken).ConfigureAwait(false);
}
