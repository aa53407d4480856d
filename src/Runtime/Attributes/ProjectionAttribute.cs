namespace Synthorg.Gen;

/// <summary>A part of a row: each member is the column of the property with its name, unless it says otherwise.</summary>
/// <remarks>With an aggregate among its members it is a group of rows, those that are alike in its other members.</remarks>
/// <typeparam name="T">A persisted type.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ProjectionAttribute<T> : Attribute;
