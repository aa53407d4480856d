namespace Synthorg.Gen.Aot.Tests;

[Database(Version = 1)]
public sealed partial class OrderDatabase
{
    public partial IOrderRepository Orders { get; }
}
