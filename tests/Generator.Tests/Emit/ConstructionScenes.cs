namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>What <see cref="ConstructionTests"/> run.</summary>
internal static class ConstructionScenes
{
    public const string Source = """
        [Persisted] public sealed record Homeless { [Key] public long Id { get; init; } public string Name { get; init; } = ""; }

        namespace Acme
        {
            [Persisted] public class Plain
            {
                [Key] public long Id { get; set; }
                public string Name { get; set; } = "";
                public int? Age { get; set; }
            }

            [Persisted] public record Rec { [Key] public required long Id { get; init; } public string? Name { get; init; } }

            [Persisted] public sealed record Positional([Key] long Id, string Name, int? Age = 3);

            [Persisted] public struct Mutable { [Key] public long Id { get; set; } public string Name { get; set; } }

            [Persisted] public readonly record struct Immutable([property: Key] long Id, string Name);

            [Persisted] public sealed class Mixed(long id, string name)
            {
                [Key] public long Id { get; } = id;
                public string Name { get; } = name;
                public int Age { get; set; }
                public required string Town { get; init; }
            }

            [Persisted] public sealed class Sealed
            {
                public Sealed(long id, string name) { Id = id; Name = name; }
                [Key] public long Id { get; private set; }
                public string Name { get; private set; }
            }

            [Persisted] public sealed record Derived : Rec { public int Age { get; init; } }

            public abstract record Named(string Name);

            [Persisted] public sealed record DerivedPositional([Key] long Id, string Name, bool IsOld) : Named(Name);

            public static class Outer
            {
                public sealed class Middle
                {
                    [Persisted] public sealed record Inner
                    {
                        [Key] public long Id { get; init; }
                        public required string Name { get; init; }
                    }
                }
            }

            [Persisted] public sealed class Required
            {
                [Key] public required long Id { get; set; }
                public required string Name { get; set; }
                public required DateOnly? Born { get; set; }
            }

            [Persisted] public sealed class Setting
            {
                [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
                public Setting(long id, string name) { Id = id; Name = name; }
                [Key] public required long Id { get; init; }
                public required string Name { get; init; }
            }

            public abstract class Animal { public virtual string Name { get; set; } = ""; }

            [Persisted] public sealed class Dog : Animal
            {
                [Key] public long Id { get; set; }
                public override string Name { get; set; } = "";
            }

            public class Shape { public object Name { get; set; } = ""; }

            [Persisted] public sealed class Circle : Shape { [Key] public long Id { get; set; } public new string Name { get; set; } = ""; }

            [Persisted] public sealed class Defaulted(long id, string name = "nobody", int age = 5)
            {
                [Key] public long Id { get; } = id;
                public string Name { get; } = name;
                public int Age { get; } = age;
            }

            [Persisted] public sealed class Two
            {
                public Two() { }
                public Two(long id, string name) => throw new InvalidOperationException(name + id);
                [Key] public long Id { get; init; }
                public string Name { get; init; } = "";
            }

            [Persisted] public sealed class Rule
            {
                private readonly string _name = "";
                [Key] public long Id { get; init; }
                public string Name { get => _name; init => _name = value != "secret" ? value : throw new ArgumentException(value); }
            }

            [Persisted] public sealed record Stay(
                [Key] long Id, int From, int To) : IValidated
            {
                void IValidated.Validate() { if (To < From) throw new ArgumentException("ends before it begins"); }
            }

            [Repository<Mutable>] public interface IMutables
            {
                [Insert] ValueTask InsertAsync(Mutable row);
                [Select] ValueTask<Mutable?> GetAsync(long id);
            }

            [Repository<Immutable>] public interface IImmutables
            {
                [Insert] ValueTask InsertAsync(Immutable row);
                [Select] ValueTask<Immutable?> GetAsync(long id);
            }

            [Database]
            public sealed partial class Store
            {
                public partial IRepository<Homeless, long> Homelesses { get; }
                public partial IRepository<Plain, long> Plains { get; }
                public partial IRepository<Rec, long> Recs { get; }
                public partial IRepository<Positional, long> Positionals { get; }
                public partial IMutables Mutables { get; }
                public partial IImmutables Immutables { get; }
                public partial IRepository<Mixed, long> Mixeds { get; }
                public partial IRepository<Sealed, long> Sealeds { get; }
                public partial IRepository<Derived, long> Deriveds { get; }
                public partial IRepository<DerivedPositional, long> DerivedPositionals { get; }
                public partial IRepository<Outer.Middle.Inner, long> Inners { get; }
                public partial IRepository<Required, long> Requireds { get; }
                public partial IRepository<Setting, long> Settings { get; }
                public partial IRepository<Dog, long> Dogs { get; }
                public partial IRepository<Circle, long> Circles { get; }
                public partial IRepository<Defaulted, long> Defaulteds { get; }
                public partial IRepository<Two, long> Twos { get; }
                public partial IRepository<Rule, long> Rules { get; }
                public partial IRepository<Stay, long> Stays { get; }
            }

            public static class Scenes
            {
                public static Task<string[]> AClass(string file) =>
                    ReadBack(file, s => s.Plains, new Plain { Id = 7, Name = "Ada", Age = 36 });
                public static Task<string[]> ARecord(string file) => ReadBack(file, s => s.Recs, new Rec { Id = 7, Name = "Ada" });
                public static Task<string[]> APositionalRecord(string file) =>
                    ReadBack(file, s => s.Positionals, new Positional(7, "Ada", null));
                public static Task<string[]> AConstructorAndSetters(string file) =>
                    ReadBack(file, s => s.Mixeds, new Mixed(7, "Ada") { Age = 2, Town = "London" });
                public static Task<string[]> APrivateSetter(string file) => ReadBack(file, s => s.Sealeds, new Sealed(7, "Ada"));
                public static Task<string[]> ADerivedRecord(string file) =>
                    ReadBack(file, s => s.Deriveds, new Derived { Id = 7, Name = "Ada", Age = 1 });
                public static Task<string[]> ADerivedPositionalRecord(string file) =>
                    ReadBack(file, s => s.DerivedPositionals, new DerivedPositional(7, "Ada", true));
                public static Task<string[]> ANestedType(string file) =>
                    ReadBack(file, s => s.Inners, new Outer.Middle.Inner { Id = 7, Name = "Ada" });
                public static Task<string[]> AClassWithRequiredSetters(string file) =>
                    ReadBack(file, s => s.Requireds, new Required { Id = 7, Name = "Ada", Born = null });
                public static Task<string[]> ATypeOfTheGlobalNamespace(string file) =>
                    ReadBack(file, s => s.Homelesses, new Homeless { Id = 7, Name = "Ada" });
                public static Task<string[]> AConstructorThatSetsRequired(string file) =>
                    ReadBack(file, s => s.Settings, new Setting(7, "Ada"));
                public static Task<string[]> AnOverriddenProperty(string file) =>
                    ReadBack(file, s => s.Dogs, new Dog { Id = 7, Name = "Ada" });
                public static Task<string[]> AHiddenProperty(string file) =>
                    ReadBack(file, s => s.Circles, new Circle { Id = 7, Name = "Ada" });
                public static Task<string[]> AConstructorWithDefaults(string file) =>
                    ReadBack(file, s => s.Defaulteds, new Defaulted(7, "Ada", 1));
                public static Task<string[]> AParameterlessOneFirst(string file) =>
                    ReadBack(file, s => s.Twos, new Two { Id = 7, Name = "Ada" });

                public static async Task<string[]> AStruct(string file)
                {
                    await using Store store = await Store.OpenAsync(file);
                    var row = new Mutable { Id = 7, Name = "Ada" };
                    await store.Mutables.InsertAsync(row);
                    return [Print(row), Print((await store.Mutables.GetAsync(7))!.Value),
                        (await store.Mutables.GetAsync(8)) is null ? "" : throw new Exception()];
                }

                public static async Task<string[]> AReadOnlyRecordStruct(string file)
                {
                    await using Store store = await Store.OpenAsync(file);
                    await store.Immutables.InsertAsync(new Immutable(7, "Ada"));
                    return [Print(new Immutable(7, "Ada")), Print((await store.Immutables.GetAsync(7))!.Value)];
                }

                public static async Task<object?> ABrokenRule(string file)
                {
                    await using Store store = await Store.OpenAsync(file);
                    await store.Rules.InsertAsync(new Rule { Id = 7, Name = "fine" });
                    await Sql(store, "UPDATE rule SET name = 'secret'");
                    return await store.Rules.GetAsync(7);
                }

                public static async Task<object?> AnInvalidWrite(string file)
                {
                    await using Store store = await Store.OpenAsync(file);
                    return await store.Stays.UpdateAsync(new Stay(1, 2, 1));
                }

                public static async Task<object?> AnInvalidRead(string file)
                {
                    await using Store store = await Store.OpenAsync(file);
                    await store.Stays.InsertAsync(new Stay(1, 1, 2));
                    await Sql(store, "UPDATE stay SET \"from\" = 3");
                    return await store.Stays.ListAsync();
                }

                private static async Task<string[]> ReadBack<T>(
                    string file, Func<Store, IRepository<T, long>> repository, T entity) where T : class
                {
                    await using Store store = await Store.OpenAsync(file);
                    T stored = await repository(store).InsertAsync(entity);
                    T? read = await repository(store).GetAsync(7);
                    return Print(stored) == Print(read!) ? [Print(entity), Print(read!)]
                        : throw new Exception("RETURNING gives something else.");
                }

                private static async Task Sql(Store store, string sql) => await store.WriteAsync(tx =>
                {
                    using var command = tx.Connection.CreateCommand();
                    command.CommandText = sql;
                    command.ExecuteNonQuery();
                    return ValueTask.CompletedTask;
                });

                private static string Print(object entity) => string.Join(", ", entity.GetType().GetProperties()
                    .Where(p => p.DeclaringType != typeof(Shape)).Select(p => $"{p.Name} = {p.GetValue(entity) ?? "null"}"));
            }
        }
        """;
}
