using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Emit.Methods;

/// <summary>Prints what all methods share: signature, argument checks, and the call that runs a static lambda on a session.</summary>
internal sealed class MethodBody(SourceWriter writer)
{
    private const int LongestLine = 140;

    /// <summary>Opens the method and checks its arguments.</summary>
    public SourceWriter.Scope Begin(MethodModel method)
    {
        List<string> parameters = [.. method.Parameters.Select(static parameter =>
            $"{parameter.Type} {parameter.Name}{(parameter.DefaultLiteral is { } value ? " = " + value : "")}")];
        string start = $"public {method.ReturnType} {method.Name}(";
        string oneLine = start + string.Join(", ", parameters) + ")";
        SourceWriter.Scope scope = writer.Block(oneLine.Length <= LongestLine
            ? oneLine
            : $"{start}\n    {string.Join(",\n    ", parameters)})");
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

        return scope;
    }

    /// <summary>Prints <c>return _scope.Run…Async(…)</c> with the lambda that <paramref name="body"/> prints.</summary>
    /// <param name="method">The method.</param>
    /// <param name="verb"><c>RunRead</c>, <c>RunWrite</c>, <c>RunCommand</c>.</param>
    /// <param name="state">What is handed to the lambda.</param>
    /// <param name="body">Prints the lambda's statements.</param>
    public void EmitCall(MethodModel method, string verb, MethodState state, Action body)
    {
        bool isVoid = method.ReturnType == "void";
        bool isSynchronous = method.Return.Wrapper == ReturnWrapper.None;
        string suffix = method.Return.Wrapper == ReturnWrapper.Task ? ".AsTask();" : ";";
        writer.Line($"{(isVoid ? "" : "return ")}_scope.{verb}{(isSynchronous ? "" : "Async")}(");
        using (writer.Indented())
        {
            writer.Line($"{FilterEmitter.FieldOf(method)},");
            writer.Line($"{state.Value},");
            using (writer.Block($"static (session, {state.Name}) =>", close: "},"))
            {
                body();
            }

            writer.Line($"{Token(method)}){suffix}");
        }
    }

    public static string Token(MethodModel method) => method.CancellationToken ?? "global::System.Threading.CancellationToken.None";
}
