using System.Reflection;
using Synthorg.Entities.Tests.Injection;
using Synthorg.Entities.Tests.Workflows;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Plans;

/// <summary>A call of a repository's method, with some of what may be left out.</summary>
/// <remarks>By reflection, so that a new method and a new filter are called by themselves.</remarks>
internal sealed record EveryCall(PropertyInfo Repository, MethodInfo Method, object?[] Arguments, string Extra)
{
    /// <summary>The contract and the method, and in brackets what is given beside what must be.</summary>
    public string Name => $"{Repository.PropertyType.Name}.{Method.Name}({Extra})";

    /// <summary>Every method of every repository, with everything that may be left out given and not given.</summary>
    /// <param name="pages">The requests for pages that the store has.</param>
    public static IEnumerable<EveryCall> Of(params PageRequest[] pages) =>
        from repository in typeof(IPersistenceBackend).GetProperties()
        where repository.PropertyType.IsInterface
        from method in repository.PropertyType.GetMethods()
        from arguments in Choices(method.GetParameters(), pages)
        select new EveryCall(repository, method, arguments.Values, string.Join(", ", arguments.Given));

    /// <summary>Two rows of each entity, so that every call has what it asks for.</summary>
    public static async Task FillAsync(OrgDatabase.Transaction store)
    {
        foreach (string id in new[] { "one", "two" })
        {
            await store.Tasks.SaveAsync(Given.Task(id));
            await store.Users.SaveAsync(Given.User(id));
            await store.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition(id));
            await store.WorkflowExecutions.SaveAsync(GivenWorkflow.Run(id, id));
        }

        await store.Users.SaveAsync(Given.User());
        await store.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition());
    }

    /// <summary>Makes the call. A refusal is no matter: either its statement has run, or there is none.</summary>
    public async Task RunAsync(OrgDatabase.Transaction store)
    {
        object repository = typeof(OrgDatabase.Transaction).GetProperty(Repository.Name)!.GetValue(store)!;
        try
        {
            object call = Method.Invoke(repository, BindingFlags.DoNotWrapExceptions, binder: null, Arguments, culture: null)!;
            await (Task)call.GetType().GetMethod(nameof(ValueTask.AsTask))!.Invoke(call, null)!;
        }
        catch (Exception refusal) when (refusal is PersistenceException or ArgumentException)
        {
        }
    }

    private static IEnumerable<(object?[] Values, string[] Given)> Choices(ReadOnlySpan<ParameterInfo> parameters, PageRequest[] pages)
    {
        IEnumerable<(object?[] Values, string[] Given)> choices = [([], [])];
        foreach (ParameterInfo parameter in parameters)
        {
            (object? Value, string? Given)[] ways = [.. Ways(parameter, pages)];
            choices = choices.SelectMany(_ => ways, static (choice, way) =>
                ((object?[])[.. choice.Values, way.Value], way.Given is null ? choice.Given : [.. choice.Given, way.Given]));
        }

        return choices;
    }

    private static IEnumerable<(object? Value, string? Given)> Ways(ParameterInfo parameter, PageRequest[] pages)
    {
        if (parameter.ParameterType == typeof(PageRequest))
        {
            return pages.Select(static page => ((object?)page, page.Token is null ? null : page.IsBackward ? "before" : "after"));
        }

        const string Time = "2026-03-15T12:00:00Z";
        bool isTime = parameter.Name is "updatedAt" or "expectedUpdatedAt" && parameter.ParameterType == typeof(string);
        (object?, string?) plain = (isTime && !parameter.HasDefaultValue ? Time : Injected.Plain(parameter), null);
        return !parameter.HasDefaultValue || parameter.ParameterType == typeof(CancellationToken) ? [plain]
            : isTime ? [plain, ("", "none"), (Time, parameter.Name)]
            : [plain, (Injected.Sample(parameter), parameter.Name)];
    }
}
