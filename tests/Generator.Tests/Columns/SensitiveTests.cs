using Synthorg.Gen.Generator.Tests.Emit;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Columns;

/// <summary>Values of sensitive columns are told nowhere, whatever fails.</summary>
public sealed class SensitiveTests(SensitiveProgram program) : IClassFixture<SensitiveProgram>
{
    private const string Marker = "MARKER";

    [Fact]
    [Covers("Sensitive")]
    public async Task Records_show_all_members_but_sensitive_ones() => Assert.Equal(
        [
            "User { Note = shown, Logins = System.Collections.Immutable.ImmutableArray`1[Acme.Login], Age = 30, Revision = 1 }",
            "Login { Site = shown site, Level = Low }",
            "Public { Age = 30 }",
            "More { Age = 30, Extra = extra }",
            "Change { Age = 3 }",
            "ByHash { Age = 3 }",
            "Other { Id = 5, Field = shown }",
        ],
        await program.RunAsync<string[]>("Texts"));

    [Fact]
    [Covers("Sensitive", On = "Insert Upsert Update UpdateWhere DeleteWhere Select Page Count Exists Aggregate")]
    public async Task No_failure_and_no_log_tells_them()
    {
        string[] told = await program.RunAsync<string[]>("FailuresAsync");

        Assert.Equal(34, told.Length);
        Assert.All(told, static text => Assert.DoesNotContain(Marker, text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(told, static text => text.Contains("users.level", StringComparison.Ordinal));
        Assert.Contains(told, static text => text.StartsWith("log: Opened", StringComparison.Ordinal));
    }
}

public sealed class SensitiveProgram() : Behaviour(SensitiveScenes.Source);
