namespace Synthorg.Gen;

/// <summary>An entity with rules across its properties.</summary>
/// <remarks>Rules of one property belong into its setter.</remarks>
public interface IValidated
{
    /// <summary>
    /// Throws when a rule is broken. Generated code calls it before every write, ahead of the database,
    /// where the exception reaches the caller as it is, and after every read, where the row counts as unreadable.
    /// </summary>
    /// <exception cref="ArgumentException">A rule is broken.</exception>
    void Validate();
}
