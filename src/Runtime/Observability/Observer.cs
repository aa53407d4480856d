using Microsoft.Extensions.Logging;

namespace Synthorg.Gen;

/// <summary>To whom the calls of one database are told, and under which name.</summary>
/// <param name="Logger"><see langword="null"/> for nobody.</param>
/// <param name="File">The file's name without its folder, which may be a secret.</param>
internal sealed record Observer(ILogger? Logger, string File);
