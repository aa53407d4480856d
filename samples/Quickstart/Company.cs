using System.Globalization;

namespace Quickstart;

/// <summary>The company that the sample makes up: the same one every time.</summary>
internal static class Company
{
    private const int Tasks = 240;
    private const int Costs = 480;
    private const int Messages = 120;

    private static readonly string[] s_people = ["Ada", "Grace", "Linus", "Margaret", "Niklaus"];
    private static readonly string[] s_verbs = ["Draft", "Measure", "Fix", "Document", "Rehearse", "Translate", "Simplify"];
    private static readonly string[] s_things = ["the billing page", "the search index", "the launch", "the price list", "the first run"];
    private static readonly string[] s_words = ["Done, have a look.", "Who takes this one?", "Still no numbers.", "Looks good to me."];

    public static string[] Teams { get; } = ["Design", "Engineering", "Research", "Support"];

    public static DateTimeOffset Opened { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Saves all of it in one transaction: the disk is waited for once.</summary>
    /// <returns>How many rows that made.</returns>
    public static async ValueTask<int> FoundAsync(CompanyDatabase db)
    {
        await db.WriteAsync(async company =>
        {
            for (int i = 0; i < Tasks; i++)
            {
                await company.Tasks.SaveAsync(Task(i));
            }

            for (int i = 0; i < Costs; i++)
            {
                await company.Costs.AddAsync(Cost(i));
            }

            for (int i = 0; i < Messages; i++)
            {
                await company.Messages.AddAsync(Message(i));
            }
        });
        return Tasks + Costs + Messages;
    }

    public static WorkItem Task(int number) => new()
    {
        Id = TaskId(number),
        Title = $"{Pick(s_verbs, number)} {Pick(s_things, number / 3)}",
        Team = Pick(Teams, number),
        Owner = number % 5 == 0 ? null : Pick(s_people, number),
        Status = (WorkStatus)(number * 7 / 3 % 4),
        Due = number % 3 == 0 ? null : DateOnly.FromDateTime(Opened.Date).AddDays(number % 60),
        Reviewers = number % 2 == 0 ? [] : [Pick(s_people, number + 1), Pick(s_people, number + 2)],
    };

    public static Cost Cost(int number) => new()
    {
        TaskId = TaskId(number % Tasks),
        Team = Pick(Teams, number),
        Cents = 25 + (number * 37 % 400),
        SpentAt = Opened.AddHours(number),
    };

    public static Message Message(int number)
    {
        DateTimeOffset sentAt = Opened.AddMinutes(number * 47);
        return new()
        {
            Id = Guid.CreateVersion7(sentAt),
            Channel = number % 3 == 0 ? "launch" : "everything",
            Author = Pick(s_people, number),
            Text = Pick(s_words, number / 2),
            SentAt = sentAt,
        };
    }

    public static string TaskId(int number) => string.Create(CultureInfo.InvariantCulture, $"task-{number:D3}");

    private static string Pick(string[] from, int number) => from[number % from.Length];
}
