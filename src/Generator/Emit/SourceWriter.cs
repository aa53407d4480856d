using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Text with indentation. Lines end in <c>\n</c> on every system, so that output is the same everywhere.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isAfterBlock;

    /// <summary>
    /// Writes each line of <paramref name="text"/> at the current depth; blank lines stay blank, and one divides a block from
    /// what follows it.
    /// </summary>
    public void Line(string text = "")
    {
        if (_isAfterBlock && text.Length > 0 && !Continues(text))
        {
            _text.Append('\n');
        }

        _isAfterBlock = false;
        foreach (string line in text.Split('\n'))
        {
            string content = line.TrimEnd('\r');
            if (content.Length > 0)
            {
                _text.Append(' ', _depth * 4).Append(content);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes <paramref name="header"/> and an opening brace; disposing the result writes <paramref name="close"/>.</summary>
    public Scope Block(string header, string close = "}")
    {
        Line(header);
        Line("{");
        _depth++;
        return new Scope(this, close);
    }

    /// <summary>Indents what follows, without braces.</summary>
    public Scope Indented()
    {
        _depth++;
        return new Scope(this, null);
    }

    /// <summary>Whether a line belongs to the block that has just been closed, or closes the one around it.</summary>
    private static bool Continues(string line) =>
        line[0] is '}' or ')' or ']'
        || line.StartsWith("else", StringComparison.Ordinal)
        || line.StartsWith("catch", StringComparison.Ordinal)
        || (line.StartsWith("while", StringComparison.Ordinal) && line.EndsWith(";", StringComparison.Ordinal));

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>Ends an indented part when disposed.</summary>
    internal readonly ref struct Scope(SourceWriter? writer, string? close)
    {
        public void Dispose()
        {
            if (writer is null)
            {
                return; // The default one: nothing was begun.
            }

            writer._depth--;
            if (close is not null)
            {
                writer.Line(close);
                writer._isAfterBlock = close == "}";
            }
        }
    }
}
