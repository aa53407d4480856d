using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Model;

/// <summary>A repository interface, with its entity by value: each is then cached alone.</summary>
internal sealed record RepositoryModel
{
    /// <summary>
    /// The interface as emitted code names it in the base list: <c>global::Acme.ITaskRepository</c>
    /// or <c>global::Synthorg.Gen.IRepository&lt;…&gt;</c>.
    /// </summary>
    public required string Interface { get; init; }

    /// <summary>Namespace of the emitted class; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary><c>SqliteTaskRepository</c>.</summary>
    public required string ClassName { get; init; }

    /// <summary>The interface in words of errors and logs: <c>ITaskRepository</c>.</summary>
    public required string Caption { get; init; }

    public required EntityModel Entity { get; init; }

    /// <summary>In declaration order, inherited ones first.</summary>
    public required EquatableArray<MethodModel> Methods { get; init; }

    /// <summary>True for the ready-made <c>IRepository&lt;T, TKey&gt;</c> of an entity without an interface of its own.</summary>
    public bool IsReadyMade { get; init; }

    /// <summary>The prefix of its log events; null when it logs nothing.</summary>
    public string? Events { get; init; }

    /// <summary>The emitted class as other emitted code names it.</summary>
    public string ClassGlobal => Namespace.Length == 0 ? $"global::{ClassName}" : $"global::{Namespace}.{ClassName}";

    /// <summary>First part of the emitted file's name.</summary>
    public string FileStem => ClassGlobal.Substring("global::".Length).Replace("@", "");

    /// <summary>The name that a method's statement carries into errors and logs: <c>ITaskRepository.GetAsync</c>.</summary>
    public string CaptionOf(MethodModel method) => $"{Caption}.{method.Name.TrimStart('@')}";
}
