using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>In a transaction its database is out of place.</summary>
public sealed class SYG301Tests
{
    private static readonly RunOptions s_options = new() { Analyzers = true };

    private static string Source(string code) => $$"""
        [Persisted("accounts")]
        public sealed record Account([Key] string Owner, long Cents);

        [Repository<Account>]
        public interface IAccounts : IRepository<Account, string>
        {
            [Insert] ValueTask AddAsync(Account account);
            ValueTask MoveAsync(string from, string to);
        }

        [Database]
        public sealed partial class Bank
        {
            public partial IAccounts Accounts { get; }
            public string Label => Path;
            {{(code.StartsWith("in Bank:", StringComparison.Ordinal) ? code[8..] : "")}}
        }

        internal sealed partial class SqliteAccounts
        {
            public {{(code.StartsWith("in SqliteAccounts:", StringComparison.Ordinal)
                ? code[18..]
                : "ValueTask MoveAsync(string from, string to) => default;")}}
        }

        public sealed class Branch(Bank _bank)
        {
            public Branch Parent => this;
            public Bank Bank => _bank;
            {{(code.StartsWith("in ", StringComparison.Ordinal)
                ? ""
                : $"public async Task RunAsync(Bank bank, Bank other, Account account) {{ {code} }}")}}
            private static ValueTask AddAsync(Bank to, Account what) => to.Accounts.AddAsync(what);
        }
        """;

    [Theory]
    [InlineData("await bank.WriteAsync(async tx => { await [|bank|].Accounts.AddAsync(account); });", "bank", "tx")]
    [InlineData("await bank.WriteAsync(tx => [|bank|].Accounts.AddAsync(account));", "bank", "tx")]
    [InlineData("await bank.WriteAsync(delegate (Bank.Transaction t) { return [|bank|].Accounts.AddAsync(account); });", "bank", "t")]
    [InlineData("_ = await bank.WriteAsync(async tx => await [|bank|].Accounts.ListAsync());", "bank", "tx")]
    [InlineData("await bank.WriteAsync(tx => AddAsync([|bank|], account));", "bank", "tx")]
    [InlineData("await _bank.WriteAsync(async tx => await [|_bank|].Accounts.AddAsync(account));", "_bank", "tx")]
    [InlineData("await Bank.WriteAsync(async tx => await [|this.Bank|].Accounts.AddAsync(account));", "this.Bank", "tx")]
    [InlineData("var b = bank; await b.WriteAsync(async tx => { if (tx is not null) await [|b|].Accounts.GetAsync(\"\"); });", "b", "tx")]
    [InlineData("await Parent.Bank.WriteAsync(async tx => await [|Parent.Bank|].Accounts.AddAsync(account));", "Parent.Bank", "tx")]
    [InlineData(
        "await bank.WriteAsync(async tx => await [|bank|].WriteAsync(async t => await t.Accounts.AddAsync(account)));", "bank", "tx")]
    [InlineData("await ((SqliteScope)bank).WriteAsync(async tx => await [|bank|].Accounts.AddAsync(account));", "bank", "tx")]
    public void It_is_found_in_the_delegate(string code, string scope, string transaction) =>
        Refusal.At(s_options, "SYG301", Source(code), scope, transaction);

    [Fact]
    public void It_is_found_in_the_database_s_own_half() => Refusal.At(
        s_options,
        "SYG301",
        Source("in Bank:public ValueTask AddAsync(Account account) => WriteAsync(tx => [|Accounts|].AddAsync(account));"),
        "Accounts",
        "tx");

    [Theory]
    [InlineData("WriteAsync(async tx => { await new SqliteAccounts([|_scope|]).DeleteAsync(from); });")]
    [InlineData("WriteAsync(async tx => { await [|_scope|].ExecuteAsync($\"DELETE FROM accounts\"); });")]
    public void It_is_found_in_a_repository_s_own_half(string call) => Refusal.At(
        s_options,
        "SYG301",
        Source("in SqliteAccounts:async ValueTask MoveAsync(string from, string to) { await _scope." + call + " }"),
        "_scope",
        "tx");

    [Theory]
    [InlineData("await bank.WriteAsync(async tx => await tx.Accounts.AddAsync(account));")]
    [InlineData("await bank.WriteAsync(async tx => await other.Accounts.AddAsync(account));")]
    [InlineData("await bank.WriteAsync(async tx => await tx.WriteAsync(async t => await new SqliteAccounts(tx).AddAsync(account)));")]
    [InlineData("await bank.WriteAsync(async tx => { _ = nameof(bank); await tx.Accounts.AddAsync(account); });")]
    [InlineData("await bank.ReadAsync(async snapshot => await bank.Accounts.GetAsync(\"\"));")]
    [InlineData("await bank.Accounts.AddAsync(account); await bank.WriteAsync(async tx => await tx.Accounts.GetAsync(\"\"));")]
    [InlineData(
        "in Bank:public ValueTask AddAsync(Account a) => WriteAsync(async tx => { _ = Label; await tx.Accounts.AddAsync(a); });")]
    public void What_is_another_s_is_not(string code) => Refusal.None(s_options, Source(code));
}
