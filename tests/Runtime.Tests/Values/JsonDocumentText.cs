using System.Text;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Values;

/// <summary>What a writer wrote, as text.</summary>
internal static class JsonDocumentText
{
    public static unsafe string Of(Action<JsonWriter> write)
    {
        using var scratch = new Scratch();
        var json = new JsonWriter(scratch);
        json.Start("INoteRepository.SaveAsync");
        write(json);
        byte* document = scratch.Close(out int length);
        return Encoding.UTF8.GetString(document, length);
    }
}
