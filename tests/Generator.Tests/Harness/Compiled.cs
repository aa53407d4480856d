using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;
using Xunit.Sdk;

namespace Synthorg.Gen.Generator.Tests.Harness;

/// <summary>A run's output as a loaded assembly, with a file for its database: emitted code that runs.</summary>
/// <remarks>Owns a temporary folder, which goes when it is disposed. The assembly stays until the tests end.</remarks>
public sealed class Compiled : IDisposable
{
    // Knows no path: what the code refers to is found where the tests themselves find it. Not collectible: with asynchronous methods
    // under way in many such contexts, the runtime was seen to call a delegate that it had collected (.NET 10.0.12, about one run in ten).
    private readonly AssemblyLoadContext _context = new(null);
    private readonly TemporaryFolder _folder = new();

    private Compiled(Stream image) => Assembly = _context.LoadFromStream(image);

    public Assembly Assembly { get; }

    /// <summary>Where a test puts its database; nothing is there at first.</summary>
    public string DatabaseFile => _folder.File("test.db");

    /// <summary>Generates, compiles without a warning, and loads.</summary>
    public static Compiled Of(params string[] sources) => Of(GeneratorRun.Of(sources));

    /// <inheritdoc cref="Of(string[])"/>
    public static Compiled Of(GeneratorRun run)
    {
        if (GeneratorRun.Describe(run.Diagnostics) is { Count: > 0 } refused)
        {
            throw new XunitException("The generator refuses the source:\n" + string.Join('\n', refused));
        }

        using var image = new MemoryStream();
        EmitResult result = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        if (GeneratorRun.Describe(result.Diagnostics) is { Count: > 0 } problems || !result.Success)
        {
            throw new XunitException("Emitted code does not compile:\n" + string.Join('\n', GeneratorRun.Describe(result.Diagnostics)));
        }

        image.Position = 0;
        return new(image);
    }

    /// <summary>Calls a static method and gives its result, awaited where it is a task.</summary>
    /// <param name="type">Its full name.</param>
    /// <param name="method">Its name, which must be the only one of that name.</param>
    /// <param name="arguments">All of them; optional parameters too.</param>
    /// <exception cref="Exception">What the method throws, as it throws it.</exception>
    public async Task<T> CallAsync<T>(string type, string method, params object?[] arguments) => Invoke(type, method, arguments) switch
    {
        Task<T> task => await task,
        ValueTask<T> task => await task,
        T value => value,
        var other => throw new InvalidCastException($"{type}.{method} gives {other?.GetType().ToString() ?? "null"}, not {typeof(T)}."),
    };

    /// <inheritdoc cref="CallAsync{T}(string, string, object?[])"/>
    public async Task CallAsync(string type, string method, params object?[] arguments)
    {
        switch (Invoke(type, method, arguments))
        {
            case Task task:
                await task;
                break;
            case ValueTask task:
                await task;
                break;
        }
    }

    public void Dispose() => _folder.Dispose();

    private object? Invoke(string type, string method, object?[] arguments)
    {
        MethodInfo found = Assembly.GetType(type, throwOnError: true)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new MissingMethodException(type, method);
        return found.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);
    }
}
