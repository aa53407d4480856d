namespace Synthorg.Entities.Tests.Backend;

/// <summary>Hashes, what was said and what was going on are stored, given back to who asks for them, and told to nobody else.</summary>
/// <remarks>Alone: who listens to activities and metrics listens to the whole process.</remarks>
[CollectionDefinition(nameof(SecretTests), DisableParallelization = true), Collection(nameof(SecretTests))]
public sealed class SecretTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_text_of_an_entity_holds_none() =>
        Assert.All(
            (object[])[Secret.User(), Secret.ApiKey(), Secret.Parked(), Secret.Checkpoint(), Secret.Message()],
            static entity => Assert.DoesNotContain(Secret.Text, entity.ToString(), StringComparison.Ordinal));

    [Fact]
    public async Task What_goes_well_tells_none()
    {
        using Overheard overheard = new();
        await using Company company = await Company.StartAsync();
        foreach (Deed deed in Deed.All)
        {
            await deed.DoAsync(company.Backend);
        }

        Assert.True(company.Log.Entries.Count > Deed.All.Count);
        Tells(company, [], overheard);
    }

    [Fact]
    public async Task What_fails_tells_none()
    {
        using Overheard overheard = new();
        await using Company company = Company.Found();
        await company.Backend.ConnectAsync(Stop);
        List<Exception> failures = await FailuresAsync(company); // There are no tables.
        await company.Backend.MigrateAsync(Stop);
        await company.Backend.Users.SaveAsync(Secret.User(), Stop);
        foreach (Func<IPersistenceBackend, ValueTask> misdeed in Misdeeds)
        {
            failures.Add(await Assert.ThrowsAnyAsync<Exception>(async () => await misdeed(company.Backend)));
        }

        Tamper(company);
        int readable = failures.Count;
        failures.AddRange(await FailuresAsync(company));
        Assert.True(failures.Count > readable + 3, "The rows that were tampered with cannot be read.");
        await company.Backend.DisconnectAsync(Stop);

        Tells(company, failures, overheard);
    }

    private static List<Func<IPersistenceBackend, ValueTask>> Misdeeds { get; } =
    [
        static backend => backend.Users.SaveAsync(Secret.User() with { Id = "u2" }, Stop),
        static backend => backend.ApiKeys.SaveAsync(Secret.ApiKey() with { UserId = "nobody" }, Stop),
        static async backend =>
        {
            await backend.ApiKeys.SaveAsync(Secret.ApiKey(), Stop);
            await backend.ApiKeys.SaveAsync(Secret.ApiKey() with { Id = "k2" }, Stop);
        },
        static async backend =>
        {
            await backend.Messages.SaveAsync(Secret.Message(), Stop);
            await backend.Messages.SaveAsync(Secret.Message(), Stop);
        },
        static backend => backend.Messages.SaveAsync(Secret.Message() with { Content = Secret.Text + "\ud800" }, Stop),
        static backend => backend.Users.SaveAsync(Secret.User() with { PasswordHash = Secret.Text + "\ud800" }, Stop),
        static backend => backend.Checkpoints.SaveAsync(Given.Checkpoint() with { ContextJson = Secret.Text }, Stop),
        static backend => backend.ParkedContexts.SaveAsync(Given.Parked() with { ContextJson = "{" + Secret.Text }, Stop),
        static async backend =>
        {
            await backend.Checkpoints.SaveAsync(Secret.Checkpoint(), Stop);
            await backend.ParkedContexts.SaveAsync(Secret.Parked(), Stop);
            await backend.Tasks.GetAsync("", Stop);
        },
    ];

    // Rows that hold a secret, with another column that cannot be read; and a secret that is itself no JSON any more.
    private static void Tamper(Company company)
    {
        company.Ask("UPDATE users SET created_at = 'odd'");
        company.Ask("UPDATE api_keys SET created_at = 'odd'");
        company.Ask("UPDATE messages SET timestamp = 'odd'");
        company.Ask("UPDATE checkpoints SET context_json = context_json || 'x'");
        company.Ask("UPDATE parked_contexts SET context_json = context_json || 'x'");
        company.Ask("UPDATE messages SET content = CAST(content AS BLOB)");
    }

    /// <summary>What the deeds throw that do not go well.</summary>
    private static async Task<List<Exception>> FailuresAsync(Company company)
    {
        List<Exception> failures = [];
        foreach (Deed deed in Deed.All.Where(static deed => !deed.Event.EndsWith("saved", StringComparison.Ordinal)))
        {
            if (await Record.ExceptionAsync(() => deed.DoAsync(company.Backend)) is { } failure)
            {
                failures.Add(failure);
            }
        }

        return failures;
    }

    private static void Tells(Company company, IEnumerable<Exception> failures, Overheard overheard)
    {
        Assert.Contains(overheard.Lines, static line => line.StartsWith("activity", StringComparison.Ordinal));
        Assert.Contains(overheard.Lines, static line => line.StartsWith("measurement", StringComparison.Ordinal));
        Assert.All(overheard.Lines, static line => Assert.DoesNotContain(Secret.Text, line, StringComparison.Ordinal));
        Assert.All(failures, static failure => Assert.DoesNotContain(Secret.Text, failure.ToString(), StringComparison.Ordinal));
        Assert.All(company.Log.Entries, static entry => Assert.DoesNotContain(Secret.Text, entry.Text, StringComparison.Ordinal));
    }
}
