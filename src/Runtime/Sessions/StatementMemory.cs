using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>Where one statement in use keeps what is bound to it.</summary>
internal sealed class StatementMemory : IDisposable
{
    public StatementMemory()
    {
        Json = new(Scratch);
        Buffer = new(Scratch);
    }

    /// <summary>Owned: the bytes.</summary>
    public Scratch Scratch { get; } = new();

    /// <summary>Writes into <see cref="Scratch"/>.</summary>
    public JsonWriter Json { get; }

    /// <summary>Lets other writers write into <see cref="Scratch"/>.</summary>
    public ScratchBuffer Buffer { get; }

    public void Dispose() => Scratch.Dispose();
}
