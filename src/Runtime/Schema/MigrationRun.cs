using System.Globalization;

namespace Synthorg.Gen;

/// <summary>Brings a file to the program's schema in one transaction: wholly, or not at all.</summary>
/// <param name="session">The writer's, outside of a transaction.</param>
/// <param name="schema">The program's.</param>
/// <param name="options">What is allowed.</param>
/// <param name="cancellationToken">Looked at between the steps, and while rows are copied.</param>
internal sealed class MigrationRun(
    Session session, DatabaseSchema schema, MigrationOptions options, CancellationToken cancellationToken)
{
    /// <summary>For messages.</summary>
    public const string Operation = "Migrate";

    private const int Portion = 10_000;

    // Whether the file is another version's, which its user may prepare.
    private bool _isPrepared;

    /// <summary>Whether nothing is to be done. Only reads.</summary>
    /// <exception cref="MigrationException">The file is another application's, or newer.</exception>
    public static bool IsUpToDate(Session session, DatabaseSchema schema, MigrationOptions options, FileSchema file)
    {
        SchemaCheck.VerifyMarks(schema, file, options.AdoptFile);
        if (file.IsFresh || file.Version != schema.Version)
        {
            return false;
        }

        IReadOnlyList<string> statements = FileSchema.Statements(session);
        if (IsToTheLetter(schema, statements))
        {
            return true;
        }

        SchemaImage found = SchemaImage.Of(statements);
        return Renames.Of(schema, found).Count == 0
            && MigrationPlanner.Plan(Has(session), schema, found, options.KeepForeignRules).Count == 0;
    }

    // Asks the rows.
    private static Func<string, bool> Has(Session session) => sql => DirectSql.Integer(session, sql, Operation) != 0;

    // As it mostly is: then nothing has to be read for its meaning.
    private static bool IsToTheLetter(DatabaseSchema schema, IReadOnlyList<string> statements)
    {
        HashSet<string> own = [.. SchemaCreation.Steps(schema).Select(static step => step.Sql)];
        return own.Count == statements.Count && own.SetEquals(statements);
    }

    /// <summary>Makes the plan, and does it.</summary>
    /// <param name="isOnlyPlanned">Whether nothing is changed.</param>
    /// <exception cref="MigrationException">It is refused. The file is as it was.</exception>
    public MigrationPlan Run(bool isOnlyPlanned)
    {
        // Within a transaction the switch does nothing, so it comes before.
        DirectSql.Execute(session, "PRAGMA foreign_keys = 0", Operation);
        try
        {
            if (DirectSql.Integer(session, "PRAGMA foreign_keys", Operation) != 0)
            {
                throw SqliteErrors.ToException(new() { Error = PersistenceError.InternalBug, Operation = Operation });
            }

            Begin();
            return RunInside(isOnlyPlanned);
        }
        finally
        {
            if (!session.IsAutoCommit)
            {
                session.Do(ControlStatement.Rollback, Operation);
            }

            DirectSql.Execute(session, "PRAGMA legacy_alter_table = 0; PRAGMA foreign_keys = 1", Operation);
        }
    }

    private void Begin()
    {
        BusyWait wait = session.WaitWhileBusy();
        int result;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            result = session.Run(ControlStatement.BeginImmediate);
        }
        while (ResultCodes.Primary(result) == ResultCodes.Busy && wait.Sleep());

        if (result != ResultCodes.Ok)
        {
            throw SqliteErrors.ToOpenException(session.Describe(result, Operation, table: null));
        }
    }

    private MigrationPlan RunInside(bool isOnlyPlanned)
    {
        FileSchema file = FileSchema.Read(session);
        SchemaCheck.VerifyMarks(schema, file, options.AdoptFile);
        using SessionWatch watch = new(session, cancellationToken);
        try
        {
            _isPrepared = !file.IsFresh && file.Version != schema.Version && (options.BeforeStep ?? options.AfterStep) is not null;
            RunOwn(options.BeforeStep);
            MigrationPlan plan = file.IsFresh
                ? new(file.Version, schema.Version, SchemaCreation.Steps(schema)) { IsOfFreshFile = true }
                : new(file.Version, schema.Version, Steps(file.Version));
            if (isOnlyPlanned)
            {
                return plan;
            }

            Require(plan, file);
            Execute(plan);
            if (!options.DryRun && !plan.IsEmpty)
            {
                Commit();
            }

            return plan;
        }
        catch (PersistenceException failure)
            when (failure.Error == PersistenceError.Interrupted && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private void Commit()
    {
        int result = session.Commit(session.WaitWhileBusy());
        if (result != ResultCodes.Ok)
        {
            throw SqliteErrors.ToException(SqliteErrors.OfCommit(session.Describe(result, Operation, table: null)));
        }
    }

    private void RunOwn(OwnStep? step)
    {
        if (_isPrepared && step is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            step.Run(session);
        }
    }

    // What comes before the comparison is done at once, names of old among it: what is compared then has the names of today.
    private List<MigrationStep> Steps(int version)
    {
        List<MigrationStep> before = HandSteps(version, beforeSchema: true);
        before.ForEach(RunByHand);
        SchemaImage found = SchemaImage.Of(FileSchema.Statements(session));
        List<MigrationStep> renames = Renames.Of(schema, found);
        foreach (MigrationStep step in renames)
        {
            Do(step.Sql, step);
        }

        if (renames.Count > 0)
        {
            found = SchemaImage.Of(FileSchema.Statements(session));
        }

        return
        [
            .. before,
            .. renames,
            .. MigrationPlanner.Plan(Has(session), schema, found, options.KeepForeignRules),
            .. HandSteps(version, beforeSchema: false),
        ];
    }

    // A file without a version is none of those that the steps lead on from.
    private List<MigrationStep> HandSteps(int version, bool beforeSchema) => version == 0 ? [] : [.. schema.HandSteps
        .Where(step => step.BeforeSchema == beforeSchema && step.From >= version)
        .Select(static step => new MigrationStep(MigrationStepKind.RunMethod, step.Name, step.Name, sql: ""))];

    private HandStep HandOf(MigrationStep step) => schema.HandSteps.First(hand => hand.Name == step.Name);

    private void RunByHand(MigrationStep step)
    {
        cancellationToken.ThrowIfCancellationRequested();
        HandOf(step).Step.Run(session);
    }

    private void Require(MigrationPlan plan, FileSchema file)
    {
        if (file is { IsFresh: false, Version: 0 } && plan.Steps.Count > 0 && !options.AdoptFile)
        {
            throw SqliteErrors.ToException(new()
            {
                Error = PersistenceError.SchemaMismatch,
                Operation = Operation,
                Table = plan.Steps[0].Table,
            });
        }

        if (plan.Steps.FirstOrDefault(static step => step.Refusal is not null) is { } refused)
        {
            throw Refused(refused, refused.RefusedColumn, refused.Refusal!, cause: null);
        }
    }

    private void Execute(MigrationPlan plan)
    {
        foreach (MigrationStep step in plan.Steps.Where(step => !IsDone(step)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (step.Rebuild is { } rebuild)
            {
                Execute(step, rebuild);
            }
            else if (step.Kind == MigrationStepKind.RunMethod)
            {
                RunByHand(step);
            }
            else
            {
                Do(step.Sql, step);
            }
        }

        RunOwn(options.AfterStep);
        if (_isPrepared || plan.Steps.Any(static step => MayOrphan(step.Kind)))
        {
            RequireParents();
        }

        if (!plan.IsEmpty)
        {
            string marks = string.Create(
                CultureInfo.InvariantCulture, $"PRAGMA application_id = {schema.ApplicationId}; PRAGMA user_version = {schema.Version}");
            DirectSql.Execute(session, marks, Operation);
        }
    }

    // Before the comparison.
    private bool IsDone(MigrationStep step) =>
        step.Kind is MigrationStepKind.RenameTable or MigrationStepKind.RenameColumn
            || (step.Kind == MigrationStepKind.RunMethod && HandOf(step).BeforeSchema);

    private static bool MayOrphan(MigrationStepKind kind) =>
        kind is MigrationStepKind.RebuildTable or MigrationStepKind.AddColumn or MigrationStepKind.Drop or MigrationStepKind.RunMethod;

    private void Execute(MigrationStep step, TableRebuild rebuild)
    {
        foreach ((string column, string sql) in options.AllowDataLoss ? [] : rebuild.Losses())
        {
            if (DirectSql.Integer(session, sql, Operation) != 0)
            {
                throw Refused(step, column, Refusals.Lossy(column), cause: null);
            }
        }

        Do(rebuild.Create, step);
        Copy(step, rebuild);
        if (rebuild.KeepSequence is { } sequence)
        {
            Do(sequence, step);
        }

        // What refers to the table goes on referring to its name, and is not looked at while it is away.
        DirectSql.Execute(session, "PRAGMA legacy_alter_table = 1", Operation);
        Do(rebuild.Replace, step);
        DirectSql.Execute(session, "PRAGMA legacy_alter_table = 0", Operation);
        foreach (string statement in rebuild.Afterwards)
        {
            Do(statement, step);
        }
    }

    private void Copy(MigrationStep step, TableRebuild rebuild)
    {
        long total = options.Progress is null ? 0 : DirectSql.Integer(session, rebuild.Count, Operation);
        long copied = 0;
        long from = long.MinValue;
        while (rebuild.CopyPortion(from, Portion) is { } portion)
        {
            cancellationToken.ThrowIfCancellationRequested();
            long before = session.TotalChanges;
            Do(portion, step);
            long rows = session.TotalChanges - before;
            copied += rows;
            options.Progress?.Report(new(rebuild.Table, copied, total));
            long last = rows < Portion ? long.MaxValue : DirectSql.Integer(session, rebuild.LastRow, Operation);
            if (last == long.MaxValue)
            {
                return;
            }

            from = last + 1;
        }

        Do(rebuild.Copy, step);
        options.Progress?.Report(new(rebuild.Table, total, total));
    }

    private void RequireParents()
    {
        if (DirectSql.Texts(session, "PRAGMA foreign_key_check", Operation) is [{ } table, ..])
        {
            bool isOwn = schema.Tables.Any(own => own.Name.Equals(table, StringComparison.OrdinalIgnoreCase));
            throw SqliteErrors.ToException(new()
            {
                Error = PersistenceError.MigrationRefused,
                Operation = Operation,
                Table = isOwn ? table : null,
                Constraint = "FOREIGN KEY",
            });
        }
    }

    // A row that a new rule forbids is a refusal like those that the plan foresees.
    private void Do(string sql, MigrationStep step)
    {
        try
        {
            DirectSql.Execute(session, sql, Operation);
        }
        catch (PersistenceException failure) when (SqliteErrors.IsConstraint(failure.Error))
        {
            throw Refused(step, column: null, $"a row of {step.Table} breaks a rule that the table is to have", failure);
        }
        catch (PersistenceException failure) when (failure.Error == PersistenceError.Sql)
        {
            throw Refused(step, column: null, $"SQLite does not do the step \"{step.Kind}\" on {step.Table}", failure);
        }
    }

    private static MigrationException Refused(MigrationStep step, string? column, string reason, Exception? cause) => new(
        $"{Operation}: {reason} ({PersistenceError.MigrationRefused} on {step.Table}).",
        cause,
        new() { Error = PersistenceError.MigrationRefused, Operation = Operation, Table = step.Table, Column = column });
}
