using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Workflows;

/// <summary>The rules of what a workflow takes and gives.</summary>
public sealed class WorkflowIoDeclarationTests
{
    [Fact]
    public void A_new_declaration_has_the_domains_defaults()
    {
        WorkflowIoDeclaration made = Declaration();

        Assert.True(made.Required);
        Assert.Null(made.Default);
        Assert.Equal("", made.Description);
        made.Validate();
    }

    [Fact]
    public void A_text_says_something()
    {
        Refused.WhenBlank(nameof(WorkflowIoDeclaration.Name), static text => Declaration() with { Name = text });
        Refused.WhenSet(nameof(WorkflowIoDeclaration.Description), static () => Declaration() with { Description = null! });
    }

    [Fact]
    public void What_must_be_given_has_no_default()
    {
        Refused.AsAWhole(nameof(WorkflowIoDeclaration.Default), Declaration() with { Default = JsonText.Parse("\"main\"") });
        (Declaration() with { Required = false, Default = JsonText.Parse("\"main\"") }).Validate();
        (Declaration() with { Required = false }).Validate();
    }

    [Fact]
    public void A_json_null_is_no_default()
    {
        WorkflowIoDeclaration made = Declaration() with { Default = JsonText.Parse("null") };

        Assert.Null(made.Default);
        made.Validate();
    }

    [Theory]
    [InlineData(WorkflowValueType.String, "\"\"")]
    [InlineData(WorkflowValueType.Integer, "-7")]
    [InlineData(WorkflowValueType.Integer, "123456789012345678901234567890")]
    [InlineData(WorkflowValueType.Float, "1.5")]
    [InlineData(WorkflowValueType.Float, "1e3")]
    [InlineData(WorkflowValueType.Float, "7")]
    [InlineData(WorkflowValueType.Boolean, "true")]
    [InlineData(WorkflowValueType.Boolean, "false")]
    [InlineData(WorkflowValueType.Datetime, "\"2026-03-15\"")]
    [InlineData(WorkflowValueType.Datetime, "\"2026-03-15T12:00:00Z\"")]
    [InlineData(WorkflowValueType.Json, "1")]
    [InlineData(WorkflowValueType.Json, "{\"a\":[null]}")]
    [InlineData(WorkflowValueType.TaskRef, "\"ship\"")]
    [InlineData(WorkflowValueType.AgentRef, "\"ada\"")]
    public void A_default_of_its_type_is_let_through(WorkflowValueType type, string json) => Optional(type, json).Validate();

    [Theory]
    [InlineData(WorkflowValueType.String, "1")]
    [InlineData(WorkflowValueType.String, "[\"a\"]")]
    [InlineData(WorkflowValueType.Integer, "1.5")]
    [InlineData(WorkflowValueType.Integer, "\"1\"")]
    [InlineData(WorkflowValueType.Integer, "true")]
    [InlineData(WorkflowValueType.Float, "\"1.5\"")]
    [InlineData(WorkflowValueType.Float, "false")]
    [InlineData(WorkflowValueType.Boolean, "1")]
    [InlineData(WorkflowValueType.Boolean, "\"true\"")]
    [InlineData(WorkflowValueType.Datetime, "\"tomorrow\"")]
    [InlineData(WorkflowValueType.Datetime, "20260315")]
    [InlineData(WorkflowValueType.TaskRef, "\" \"")]
    [InlineData(WorkflowValueType.TaskRef, "1")]
    [InlineData(WorkflowValueType.AgentRef, "\"\"")]
    [InlineData(WorkflowValueType.AgentRef, "{}")]
    public void A_default_of_another_type_is_refused(WorkflowValueType type, string json) =>
        Refused.AsAWhole(nameof(WorkflowIoDeclaration.Default), Optional(type, json));

    [Fact]
    public void A_workflow_holds_its_declarations_to_their_rules()
    {
        WorkflowDefinition workflow = GivenWorkflow.Definition();
        WorkflowIoDeclaration tag = Declaration(), wrong = Optional(WorkflowValueType.Integer, "\"1\"");

        (workflow with { Inputs = [tag, tag with { Name = "Tag", Required = false }], Outputs = [tag] }).Validate();
        Refused.AsAWhole(nameof(tag.Default), workflow with { Inputs = [wrong] });
        Refused.AsAWhole(nameof(tag.Default), workflow with { Outputs = [wrong] });
        Refused.AsAWhole(nameof(workflow.Inputs), workflow with { Inputs = [tag, tag] });
        Refused.AsAWhole(nameof(workflow.Outputs), workflow with { Outputs = [tag, tag with { Type = WorkflowValueType.Json }] });
        Refused.AsAWhole(nameof(workflow.Outputs), workflow with { Outputs = [tag with { Required = false }] });
    }

    private static WorkflowIoDeclaration Declaration() => new() { Name = "tag", Type = WorkflowValueType.String };

    private static WorkflowIoDeclaration Optional(WorkflowValueType type, string json) =>
        new() { Name = "tag", Type = type, Required = false, Default = JsonText.Parse(json) };
}
