using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>A compiled program whose class <c>Acme.Scenes</c> holds what tests run, each on a database file of its own.</summary>
public abstract class Behaviour(string source) : IDisposable
{
    private readonly Compiled _program = Compiled.Of(Accepted.Usings + source);

    public void Dispose()
    {
        _program.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a scene, a static method that takes the file and then <paramref name="arguments"/>, and gives its result.</summary>
    public async Task<T> RunAsync<T>(string scene, params object?[] arguments)
    {
        using var folder = new TemporaryFolder();
        return await _program.CallAsync<T>("Acme.Scenes", scene, [folder.File("scene.db"), .. arguments]);
    }

    /// <summary>Runs a scene that must throw, and gives its exception.</summary>
    public async Task<T> FailAsync<T>(string scene, params object?[] arguments)
        where T : Exception
    {
        using var folder = new TemporaryFolder();
        Exception? thrown = await Record.ExceptionAsync(() =>
            _program.CallAsync("Acme.Scenes", scene, [folder.File("scene.db"), .. arguments]));
        return Assert.IsAssignableFrom<T>(thrown);
    }
}
