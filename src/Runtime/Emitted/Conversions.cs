using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>What to throw when a converter of the user's refuses a value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conversions
{
    extension(PreparedStatement statement)
    {
        /// <summary>What to throw when a value cannot be converted to be bound: names operation and column, never the value.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="cause">What the converter threw.</param>
        public Exception NotConverted(int index, Exception cause) => statement.Refuse(index, "its converter does not take it", cause);
    }
}
