namespace Synthorg.Entities.Tests.Artifacts;

/// <summary>A caller's stream: zeros, with something that happens before each read.</summary>
internal sealed class ContentStream(long length, Func<long, CancellationToken, ValueTask> beforeRead) : Stream
{
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await beforeRead(_given, cancellationToken);
        int read = (int)Math.Min(buffer.Length, length - _given);
        buffer.Span[..read].Clear();
        _given += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
