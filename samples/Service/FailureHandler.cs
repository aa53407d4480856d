using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Synthorg.Gen;

namespace Synthorg.Service;

/// <summary>Tells each failure of the store by the status that fits it. Messages of the family hold no stored values.</summary>
internal sealed class FailureHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (StatusOf(exception) is not { } status)
        {
            return false;
        }

        context.Response.StatusCode = status;
        return await problems.TryWriteAsync(new()
        {
            HttpContext = context,
            Exception = exception,
            ProblemDetails = new ProblemDetails { Status = status, Detail = exception.Message },
        });
    }

    private static int? StatusOf(Exception exception) => exception switch
    {
        RecordNotFoundException => StatusCodes.Status404NotFound,
        DuplicateRecordException or VersionConflictException => StatusCodes.Status409Conflict,
        ArgumentException or QueryException { Error: PersistenceError.None } => StatusCodes.Status400BadRequest,
        PersistenceConnectionException => StatusCodes.Status503ServiceUnavailable,
        QueryException { Error: var error } when IsPassing(error) => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        _ => null,
    };

    /// <summary>Whether the request may well succeed when it is made again: nothing was executed.</summary>
    private static bool IsPassing(PersistenceError error) => error is
        PersistenceError.Busy or PersistenceError.Locked or PersistenceError.DiskFull or PersistenceError.OutOfMemory
        or PersistenceError.Io or PersistenceError.ReadOnly;
}
