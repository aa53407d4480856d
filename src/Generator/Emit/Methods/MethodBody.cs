using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints what all methods share: signature, argument checks, and the call that runs a static lambda on a session.</summary>
internal sealed class MethodBody(SourceWriter writer, RepositoryModel repository)
{
    private const int LongestLine = 140;

    private readonly RuleEmitter _rules = new(writer);

    /// <summary>Opens the method and checks its arguments; where it has log events, a refusal is one.</summary>
    /// <param name="method">The method.</param>
    /// <param name="more">Prints further checks; null where there are none.</param>
    /// <param name="local">A declaration that the checks assign.</param>
    public SourceWriter.Scope Begin(MethodModel method, Action? more = null, string? local = null)
    {
        SourceWriter.Scope scope = Open(method);
        if (local is not null)
        {
            writer.Line(local);
        }

        if (repository.Events is null || (more is null && !HasChecks(method)))
        {
            EmitChecks(method);
            more?.Invoke();
            return scope;
        }

        using (writer.Block("try"))
        {
            EmitChecks(method);
            more?.Invoke();
        }

        string refusal = Unique("refusal", method);
        using (writer.Block($"catch (global::System.Exception {refusal})"))
        {
            writer.Line($"_scope.LogRefusal({FilterEmitter.FieldOf(method)}, {refusal});");
            writer.Line("throw;");
        }

        return scope;
    }

    private SourceWriter.Scope Open(MethodModel method)
    {
        List<string> parameters = [.. method.Parameters.Select(static parameter =>
            $"{parameter.Type} {parameter.Name}{(parameter.DefaultLiteral is { } value ? " = " + value : "")}")];
        string start = $"public {method.ReturnType} {method.Name}(";
        string oneLine = start + string.Join(", ", parameters) + ")";
        return writer.Block(oneLine.Length <= LongestLine
            ? oneLine
            : $"{start}\n    {string.Join(",\n    ", parameters)})");
    }

    private static bool HasChecks(MethodModel method) => method.Rules is { OneGiven.Count: > 0 } or { Ranges.Count: > 0 }
        || method.Parameters.Any(static parameter => parameter.Refusal is ArgumentRule.NotNull or ArgumentRule.NotBlank);

    private void EmitChecks(MethodModel method)
    {
        foreach (ParameterModel parameter in method.Parameters)
        {
            string? check = parameter.Refusal switch
            {
                ArgumentRule.NotNull => $"global::System.ArgumentNullException.ThrowIfNull({parameter.Name});",
                ArgumentRule.NotBlank => $"global::System.ArgumentException.ThrowIfNullOrWhiteSpace({parameter.Name});",
                _ => null,
            };
            if (check is not null)
            {
                writer.Line(check);
            }
        }

        _rules.Emit(method.Rules, repository.CaptionOf(method));
    }

    /// <summary>Prints <c>return _scope.Run…Async(…)</c> with the lambda that <paramref name="body"/> prints.</summary>
    /// <param name="method">The method.</param>
    /// <param name="verb"><c>RunRead</c>, <c>RunWrite</c>, <c>RunCommand</c>.</param>
    /// <param name="state">What is handed to the lambda.</param>
    /// <param name="body">Prints the lambda's statements.</param>
    public void EmitCall(MethodModel method, string verb, MethodState state, Action body) => EmitCall(method, verb, state.Value, () =>
    {
        using SourceWriter.Scope lambda = writer.Block($"static (session, {state.Name}) =>", close: "},");
        body();
    });

    /// <summary>Prints <c>return _scope.Run…Async(…)</c>.</summary>
    /// <param name="method">The method.</param>
    /// <param name="verb">As above.</param>
    /// <param name="state">What is handed to the lambdas.</param>
    /// <param name="work">Prints the lambdas.</param>
    public void EmitCall(MethodModel method, string verb, string state, Action work)
    {
        bool isVoid = method.ReturnType == "void";
        bool isSynchronous = method.Return.Wrapper == ReturnWrapper.None;
        string suffix = method.Return.Wrapper == ReturnWrapper.Task ? ".AsTask();" : ";";
        writer.Line($"{(isVoid ? "" : "return ")}_scope.{verb}{(isSynchronous ? "" : "Async")}(");
        using (writer.Indented())
        {
            writer.Line($"{FilterEmitter.FieldOf(method)},");
            writer.Line($"{state},");
            work();
            writer.Line($"{Token(method)}){suffix}");
        }
    }

    /// <summary>A local that no parameter is called.</summary>
    public static string Unique(string name, MethodModel method)
    {
        string unique = name;
        for (int i = 2; method.Parameters.Any(parameter => parameter.Name == unique); i++)
        {
            unique = name + Literal.Number(i);
        }

        return unique;
    }

    public static string Token(MethodModel method) => method.CancellationToken ?? "global::System.Threading.CancellationToken.None";
}
