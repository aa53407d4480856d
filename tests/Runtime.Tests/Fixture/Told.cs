namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>Told of progress at once, on the thread that makes it; <see cref="Progress{T}"/> tells later, on another one.</summary>
internal sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
