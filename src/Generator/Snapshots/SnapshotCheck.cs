using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>Holds a database's schema against its snapshots.</summary>
internal sealed class SnapshotCheck
{
    private const int MostSteps = 3;

    private readonly DatabaseModel _database;
    private readonly string _name;
    private readonly DatabaseSchema _schema;
    private readonly string _text;

    // As it is written of a file, which does not know what was before.
    private readonly string _textOfFile;
    private readonly List<SnapshotFinding> _findings = [];

    private SnapshotCheck(DatabaseModel database, string name)
    {
        _database = database;
        _name = name;
        _schema = CompiledSchema.Of(database);
        var marks = new SchemaMarks(database.Version, database.ApplicationId);
        var image = SchemaImage.Of(_schema);
        _text = SchemaText.Of(marks, SchemaNote.Of(_schema, database.HandSteps.Select(Note)), image);
        _textOfFile = SchemaText.Of(marks, [], image);
    }

    /// <summary>What is to be said; nothing where a database has no snapshots.</summary>
    public static SnapshotFindings Of(DatabaseModel database, EquatableArray<SnapshotFile> files)
    {
        string name = database.Type.Name.Substring(database.Type.Name.LastIndexOf('.') + 1);
        List<SnapshotFile> own = [.. files.Where(file => file.Database == name).OrderBy(static file => file.Version)];
        return new SnapshotFindings(database.Type.Global, own.Count == 0 ? [] : Guarded(database, name, own));
    }

    private static EquatableArray<SnapshotFinding> Guarded(DatabaseModel database, string name, List<SnapshotFile> files)
    {
        try
        {
            var check = new SnapshotCheck(database, name);
            check.Compare(files);
            return check._findings.ToEquatableArray();
        }
#pragma warning disable CA1031 // Files hold anything: a defect costs one comparison and says so.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            return [new SnapshotFinding { Fault = SnapshotFault.Defect, Arguments = [name, $"{defect.GetType().Name}: {defect.Message}"] }];
        }
    }

    private void Compare(List<SnapshotFile> files)
    {
        if (files.Find(file => file.Version == _database.Version) is { } present)
        {
            CompareWith(present);
        }
        else
        {
            Miss(files[files.Count - 1]);
        }

        if (files.FindLast(file => file.Version < _database.Version) is { } earlier)
        {
            Foresee(earlier);
        }
    }

    private void CompareWith(SnapshotFile file)
    {
        string text = file.Text.TrimStart('\uFEFF').Replace("\r\n", "\n");
        if (text == _text || text == _textOfFile)
        {
            return;
        }

        var found = SchemaImage.Of(SqlScript.Statements(file.Text));
        List<string> steps = [.. Steps(ExactSchema.Of(_schema, found), found).Select(Line)];
        string difference = found.Tables.Count == 0 ? "it has no table"
            : IsButNotes(text) ? "it says something else of earlier files"
            : steps.Count == 0 ? "it is written in another way"
            : string.Join("; ", steps.Take(MostSteps))
                + (steps.Count > MostSteps ? FormattableString.Invariant($"; and {steps.Count - MostSteps} more") : "");
        Add(SnapshotFault.Differs, file.Path, [_name, VersionText(_database.Version), difference]);
    }

    private bool IsButNotes(string text) => text == SchemaText.Of(
        new(_database.Version, _database.ApplicationId), SchemaNote.In(text), SchemaImage.Of(_schema));

    private void Miss(SnapshotFile latest) => Add(
        SnapshotFault.IsMissing,
        SnapshotFiles.PathOf(latest, _database.Version),
        [_name, VersionText(_database.Version), VersionText(latest.Version)]);

    private void Foresee(SnapshotFile earlier)
    {
        var found = SchemaImage.Of(SqlScript.Statements(earlier.Text));
        List<MigrationStep> renames = Renames.Of(_schema, found);
        SchemaImage renamed = RenamedSchema.Of(found, renames);
        foreach (MigrationStep step in (IEnumerable<MigrationStep>)
        [
            .. ByHand(earlier, isBeforeSchema: true),
            .. renames,
            .. Steps(CompiledSchema.Of(_database, renamed), renamed),
            .. ByHand(earlier, isBeforeSchema: false),
        ])
        {
            string? refusal = step.Refusal ?? step.Rebuild?.Losses().Select(static loss => Refusals.Lossy(loss.Column)).FirstOrDefault();
            Add(SnapshotFault.Step, null, [VersionText(earlier.Version), Line(step)]);
            if (refusal is not null)
            {
                Add(SnapshotFault.IsRefused, null, [VersionText(earlier.Version), step.Table, refusal]);
            }
        }
    }

    private IEnumerable<MigrationStep> ByHand(SnapshotFile earlier, bool isBeforeSchema) => _database.HandSteps
        .Where(step => step.IsBeforeSchema == isBeforeSchema && step.From >= earlier.Version)
        .Select(static step => new MigrationStep(MigrationStepKind.RunMethod, step.Method, step.Method, sql: "")
        {
            Reasons = ["what it does to rows is not foreseen"],
        });

    private static SchemaNote Note(HandStepModel step) =>
        new(step.IsBeforeSchema ? SchemaNoteKind.StepBefore : SchemaNoteKind.StepAfter, step.Method) { From = step.From };

    // With every row that could be in the way.
    private static IEnumerable<MigrationStep> Steps(DatabaseSchema schema, SchemaImage found) =>
        MigrationPlanner.Plan(static _ => true, schema, found, keepsRules: false);

    private static string Line(MigrationStep step) =>
        step.Headline + (step.Reasons.Count > 0 ? ": " + string.Join(", ", step.Reasons) : "");

    private void Add(SnapshotFault fault, string? path, EquatableArray<string> arguments) => _findings.Add(new SnapshotFinding
    {
        Fault = fault,
        Arguments = arguments,
        Path = path,
        Text = path is null ? null : _text,
    });

    private static string VersionText(int version) => FormattableString.Invariant($"{version}");
}
