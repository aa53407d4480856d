using System.Text;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class ScratchTests
{
    [Fact]
    public unsafe void Closed_texts_stay_where_they_are_while_later_ones_grow()
    {
        using var scratch = new Scratch();
        for (int round = 0; round < 3; round++)
        {
            var closed = new List<(nint Address, int Length, string Text)>();
            for (int i = 0; i < 200; i++)
            {
                string text = new((char)('a' + (i % 26)), i * i % 7919);
                Assert.True(scratch.TryAppend(text));
                byte* address = scratch.Close(out int length);
                closed.Add(((nint)address, length, text));
            }

            Assert.All(closed, static segment =>
                Assert.Equal(segment.Text, Encoding.UTF8.GetString(new ReadOnlySpan<byte>((void*)segment.Address, segment.Length))));
            scratch.Reset();
        }
    }

    [Fact]
    public unsafe void An_empty_text_has_an_address()
    {
        using var scratch = new Scratch();

        Assert.True(scratch.Close(out int length) != null);
        Assert.Equal(0, length);
        Assert.True(scratch.TryAppend(""));
        Assert.True(scratch.Close(out length) != null);
        Assert.Equal(0, length);
    }

    [Fact]
    public unsafe void An_open_text_keeps_its_beginning_when_it_moves()
    {
        using var scratch = new Scratch();
        scratch.TryAppend("first");
        byte* first = scratch.Close(out int firstLength);
        var expected = new StringBuilder();
        for (int i = 0; i < 100_000; i++)
        {
            string piece = $"{i},";
            expected.Append(piece);
            scratch.TryAppend(piece);
        }

        byte* second = scratch.Close(out int secondLength);
        Assert.Equal("first", Encoding.UTF8.GetString(first, firstLength));
        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(second, secondLength));
    }

    [Fact]
    public unsafe void Half_of_a_surrogate_pair_appends_nothing()
    {
        using var scratch = new Scratch();
        scratch.TryAppend("a");

        Assert.False(scratch.TryAppend("b\ud800c"));
        scratch.TryAppend("d");
        byte* text = scratch.Close(out int length);
        Assert.Equal("ad", Encoding.UTF8.GetString(text, length));
    }

    [Fact]
    public unsafe void An_abandoned_text_leaves_nothing()
    {
        using var scratch = new Scratch();
        scratch.TryAppend("kept");
        scratch.Close(out _);
        scratch.TryAppend("abandoned");
        scratch.Abandon();
        scratch.TryAppend("x");
        byte* text = scratch.Close(out int length);

        Assert.Equal("x", Encoding.UTF8.GetString(text, length));
    }

    [Fact]
    public void Memory_up_to_a_mebibyte_is_kept_and_more_is_given_back()
    {
        using var scratch = new Scratch();
        scratch.TryAppend(new string('x', 300_000));
        unsafe
        {
            scratch.Close(out _);
        }

        scratch.Reset();
        int kept = scratch.Reserve(1).Length;
        Assert.InRange(kept, 300_000, 1 << 20);
        scratch.Reserve(5_000_000);
        scratch.Reset();
        Assert.InRange(scratch.Reserve(1).Length, 1, 1 << 20);
    }

    [Fact]
    public void A_disposed_scratch_gives_no_room()
    {
        var scratch = new Scratch();
        scratch.Reserve(10);
        scratch.Dispose();
        scratch.Dispose();

        Assert.Throws<ObjectDisposedException>(() => scratch.Reserve(1).Length);
    }
}
