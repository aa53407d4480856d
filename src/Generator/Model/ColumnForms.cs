namespace Synthorg.Gen.Generator.Model;

/// <summary>Which storage class a form has, and what SQLite makes of a declared type.</summary>
internal static class ColumnForms
{
    /// <summary>The column type of a form: one of STRICT's five.</summary>
    public static string TypeOf(StoredForm form) => form switch
    {
        StoredForm.Boolean or StoredForm.SByte or StoredForm.Byte or StoredForm.Int16 or StoredForm.UInt16 or StoredForm.Int32
            or StoredForm.UInt32 or StoredForm.Int64 or StoredForm.UInt64 or StoredForm.TimeSpan or StoredForm.EnumNumber => "INTEGER",
        StoredForm.Single or StoredForm.Double => "REAL",
        StoredForm.Blob or StoredForm.Memory => "BLOB",
        _ => "TEXT",
    };

    /// <summary>
    /// True where SQLite would turn text that looks like a number into one
    /// (https://sqlite.org/datatype3.html#determination_of_column_affinity).
    /// </summary>
    public static bool IsNumeric(string declaredType)
    {
        string type = declaredType.ToUpperInvariant();
        return type.Contains("INT")
            || !(type.Contains("CHAR") || type.Contains("CLOB") || type.Contains("TEXT") || type.Contains("BLOB") || type.Length == 0);
    }

    /// <summary>Stored as a number that compares as the C# value does.</summary>
    public static bool IsNumber(StoredForm form) => form is StoredForm.SByte or StoredForm.Byte or StoredForm.Int16 or StoredForm.UInt16
        or StoredForm.Int32 or StoredForm.UInt32 or StoredForm.Int64 or StoredForm.UInt64 or StoredForm.Single or StoredForm.Double;

    /// <summary>Stored values sort as the C# values do.</summary>
    public static bool IsOrdered(StoredForm form) => form is not (StoredForm.Json or StoredForm.Decimal or StoredForm.Blob
        or StoredForm.Memory or StoredForm.Uri or StoredForm.EnumText or StoredForm.JsonText or StoredForm.RawJson
        or StoredForm.ContextJson);
}
