using System.Collections.Immutable;
using Synthorg.Entities;

namespace Synthorg.Service;

internal static class MessageEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder messages = app.MapGroup("/messages");
        messages.MapPost("/", PostAsync);
        messages.MapGet("/", ReadAsync);
    }

    private static async Task<IResult> PostAsync(NewMessage asked, IMessageRepository messages, CancellationToken cancellationToken)
    {
        Message message = asked.ToMessage();
        await messages.SaveAsync(message, cancellationToken);
        return TypedResults.Created($"/messages?channel={Uri.EscapeDataString(message.Channel)}", message);
    }

    private static async Task<ImmutableArray<Message>> ReadAsync(
        IMessageRepository messages, string? channel, int? limit, CancellationToken cancellationToken) => channel is null
        ? await messages.GetNewestAsync(limit ?? 20, cancellationToken)
        : await messages.GetHistoryAsync(channel, limit, cancellationToken);
}
