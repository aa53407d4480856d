using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>What was logged once: under which name, how grave, and everything that was said.</summary>
internal sealed record Logged(string Event, LogLevel Level, string Text);

/// <summary>Keeps what is logged, at every level and of every category.</summary>
internal sealed class LogList : ILoggerFactory
{
    private readonly ConcurrentQueue<Logged> _entries = new();

    /// <summary>Called with each entry's name; it may throw, as a logger may.</summary>
    public Action<string>? OnLog { get; set; }

    public IReadOnlyList<Logged> Entries => [.. _entries];

    /// <summary>The entries whose names begin so, each as its name and level.</summary>
    public IEnumerable<(string Event, LogLevel Level)> Named(string prefix) => Entries
        .Where(entry => entry.Event.StartsWith(prefix, StringComparison.Ordinal))
        .Select(static entry => (entry.Event, entry.Level));

    public void Clear() => _entries.Clear();

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Logger(LogList list) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string parts = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join("; ", pairs) : "";
            list._entries.Enqueue(new(eventId.Name ?? "", logLevel, $"{formatter(state, exception)} | {parts} | {exception}"));
            list.OnLog?.Invoke(eventId.Name ?? "");
        }
    }
}
