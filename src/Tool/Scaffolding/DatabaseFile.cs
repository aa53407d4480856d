using System.Globalization;
using System.Text;

namespace Synthorg.Gen.Tool;

/// <summary>The C# file of the database: its repositories, and what is no table.</summary>
internal static class DatabaseFile
{
    /// <param name="file">The schema.</param>
    /// <param name="entities">Its tables.</param>
    /// <param name="objects">Its views and virtual tables, with their triggers.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="name">The class's.</param>
    public static string Text(
        SchemaFile file, IReadOnlyList<Entity> entities, IEnumerable<ObjectShape> objects, string space, string name)
    {
        string version = Math.Max(1, file.Marks.Version).ToString(CultureInfo.InvariantCulture);
        string application = file.Marks.ApplicationId == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", ApplicationId = {file.Marks.ApplicationId}");
        StringBuilder text = new($"using Synthorg.Gen;\n\nnamespace {space};\n\n");
        text.Append("/// <summary>The database, with a repository for each of its tables.</summary>\n");
        text.Append($"[Database(Version = {version}{application})]\n");
        foreach (ObjectShape item in objects)
        {
            text.Append($"[{SchemaObject(item)}]\n");
        }

        text.Append($"public sealed partial class {name}\n{{\n");
        text.Append(string.Join(
            "\n\n", entities.Select(static entity => $"    public partial {entity.Repository} {entity.Set} {{ get; }}")));
        return text.Append("\n}\n").ToString();
    }

    /// <summary>The attribute for a trigger, a view or a virtual table.</summary>
    public static string SchemaObject(ObjectShape item)
    {
        string sql = item.Sql.Replace("\r\n", "\n", StringComparison.Ordinal);
        return $"SchemaObject({CSharpText.Literal(item.Name)}, {CSharpText.Verbatim(sql, "    ")})";
    }
}
