using System.Text.Json.Serialization;
using Synthorg.Entities;
using Synthorg.Service;

// The operational store as a service. One command starts it, on a file beside it:
//     dotnet run --project samples/Service
// Persistence:Sqlite:Path, as a setting, an environment variable (Persistence__Sqlite__Path) or an argument, names another file.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddOperationalStore(builder.Configuration.GetSection("Persistence"));
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<FailureHandler>();
builder.Services.AddOpenApi();
builder.Services.ConfigureHttpJsonOptions(static options =>
{
    options.SerializerOptions.TypeInfoResolverChain.Insert(0, ServiceJson.Default);
    options.SerializerOptions.PropertyNamingPolicy = ServiceJson.Default.Options.PropertyNamingPolicy;
    options.SerializerOptions.RespectRequiredConstructorParameters = true;
    options.SerializerOptions.RespectNullableAnnotations = true;
    foreach (JsonConverter converter in ServiceJson.Default.Options.Converters)
    {
        options.SerializerOptions.Converters.Add(converter);
    }
});

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapOpenApi();
app.MapHealthChecks("/health");
app.MapTasks();
app.MapCosts();
app.MapMessages();
app.MapPage();
await app.RunAsync();
