namespace Synthorg.Gen;

/// <summary>
/// The property, or every property of the type, is stored as what <typeparamref name="TConverter"/> makes of it.
/// </summary>
/// <typeparam name="TConverter">
/// Has <c>public static TStored ToStored(T value)</c> and <c>public static T FromStored(TStored stored)</c>, where <c>T</c> is the
/// property's type and <c>TStored</c> one that can be stored. Neither is called for NULL.
/// </typeparam>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum, Inherited = false)]
public sealed class ConverterAttribute<TConverter> : Attribute;
