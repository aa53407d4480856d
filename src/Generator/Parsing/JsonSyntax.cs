namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Whether a text is one JSON value (RFC 8259), as SQLite's json_valid has it.</summary>
internal sealed class JsonSyntax
{
    private const int MostNested = 64;

    private readonly string _text;
    private int _position;

    private JsonSyntax(string text) => _text = text;

    private char Next => _position < _text.Length ? _text[_position] : '\0';

    public static bool IsValid(string text)
    {
        var syntax = new JsonSyntax(text);
        return syntax.Value(0) && syntax.Blank() && syntax._position == text.Length;
    }

    private bool Value(int depth) => Blank() && depth <= MostNested && Next switch
    {
        '{' => Several('}', () => Text() && Blank() && Take(':') && Value(depth + 1)),
        '[' => Several(']', () => Value(depth + 1)),
        '"' => Text(),
        't' => Word("true"),
        'f' => Word("false"),
        'n' => Word("null"),
        _ => Number(),
    };

    private bool Several(char end, Func<bool> one)
    {
        _position++;
        Blank();
        if (Take(end))
        {
            return true;
        }

        do
        {
            Blank();
            if (!one())
            {
                return false;
            }

            Blank();
        }
        while (Take(','));

        return Take(end);
    }

    private bool Text()
    {
        if (!Take('"'))
        {
            return false;
        }

        while (Next >= ' ' && Next != '"')
        {
            if (Take('\\') && !Escape())
            {
                return false;
            }

            _position += _position < _text.Length && Next != '"' && Next != '\\' ? 1 : 0;
        }

        return Take('"');
    }

    private bool Escape()
    {
        char kind = Next;
        _position++;
        return kind == 'u' ? Repeat(4, static letter => Uri.IsHexDigit(letter)) : "\"\\/bfnrt".IndexOf(kind) >= 0;
    }

    private bool Number()
    {
        Take('-');
        return (Take('0') || Digits()) && (!Take('.') || Digits()) && ((!Take('e') && !Take('E')) || Exponent());
    }

    private bool Exponent()
    {
        if (!Take('+'))
        {
            Take('-');
        }

        return Digits();
    }

    private bool Digits()
    {
        int start = _position;
        while (Next is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start;
    }

    private bool Repeat(int count, Func<char, bool> fits)
    {
        for (int i = 0; i < count; i++, _position++)
        {
            if (!fits(Next))
            {
                return false;
            }
        }

        return true;
    }

    private bool Word(string word)
    {
        bool isThere = string.CompareOrdinal(_text, _position, word, 0, word.Length) == 0;
        _position += isThere ? word.Length : 0;
        return isThere;
    }

    private bool Blank()
    {
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }

        return true;
    }

    private bool Take(char expected)
    {
        bool isNext = _position < _text.Length && Next == expected;
        _position += isNext ? 1 : 0;
        return isNext;
    }
}
