using System.Globalization;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>Parameters by number, as SQLite counts them: from 1.</summary>
internal static class Parameter
{
    public static string Of(int number) => "?" + number.ToString(CultureInfo.InvariantCulture);
}
