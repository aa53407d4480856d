namespace Synthorg.Gen.Generator.Model;

/// <summary>What stands at the top of a JSON text; the names are those of the runtime's <c>JsonShape</c>.</summary>
internal enum JsonTop
{
    Any,
    Object,
    Array,
}
