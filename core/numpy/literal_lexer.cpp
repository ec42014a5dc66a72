#include "numpy/literal_lexer.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>

namespace skops::numpy {
namespace {

/// sys.int_info.default_max_str_digits: longer decimal integers are a SyntaxError.
constexpr size_t maxDecimalDigits = 4'300;

bool isDecimal(char c)
{
    return c >= '0' && c <= '9';
}

bool isHex(char c)
{
    return isDecimal(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isOctal(char c)
{
    return c >= '0' && c <= '7';
}

bool isBinary(char c)
{
    return c == '0' || c == '1';
}

/// Whether `c` may stand in an identifier; every non-ASCII character may, which is enough to refuse it.
bool isNamePart(char c)
{
    return isDecimal(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

Token valueToken(Literal value)
{
    return {.kind = TokenKind::Value, .character = 0, .value = std::move(value)};
}

} // namespace

LiteralLexer::LiteralLexer(std::string_view text, bool allowLong) : m_text(text), m_allowLong(allowLong)
{
    // literal_eval: node_or_string.lstrip(" \t")
    while (peek() == ' ' || peek() == '\t')
        ++m_at;
}

tl::unexpected<Error> LiteralLexer::bad(const char* what) const
{
    return fail(Code::NpyBadHeader, {.offset = m_at}, {what});
}

Result<void> LiteralLexer::skipContinuation()
{
    if (peek(1) != '\n' || m_at + 2 >= m_text.size())
        return bad("character");
    m_at += 2;
    return {};
}

/// A line outside brackets may be blank or a comment; any other must not be indented.
Result<void> LiteralLexer::startLine()
{
    size_t column = 0;
    for (;; ++m_at) {
        if (peek() == ' ' || peek() == '\t')
            ++column;
        else if (peek() == '\f')
            column = 0;
        else
            break;
    }
    const bool isBlank = peek() == '#' || peek() == '\n';
    // For old versions numpy retries after tokenizing, which forgives an indented end of the text.
    const bool isForgiven = atEnd() && m_allowLong;
    if (column > 0 && !isBlank && !isForgiven)
        return bad("indent");
    m_lineStart = false;
    return {};
}

Result<void> LiteralLexer::skipSpace()
{
    while (true) {
        if (m_lineStart && m_depth == 0) {
            if (auto line = startLine(); !line)
                return line;
        }
        if (atEnd())
            return {};
        const char c = peek();
        if (c == '#') {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        } else if (c == '\n') {
            m_lineStart = m_depth == 0;
            ++m_at;
        } else if (c == '\\') {
            if (auto continued = skipContinuation(); !continued)
                return continued;
        } else if (c == ' ' || c == '\t' || c == '\f') {
            ++m_at;
        } else {
            return {};
        }
    }
}

Result<Token> LiteralLexer::next()
{
    const size_t before = m_at;
    if (auto skipped = skipSpace(); !skipped)
        return fail(std::move(skipped.error()));
    // After the literal, a line end is the end of the expression.
    if (m_isDone && !atEnd() && m_text.substr(before, m_at - before).find('\n') != std::string_view::npos)
        return bad("end");
    if (atEnd())
        return Token{};
    const char c = peek();
    if (std::string_view("([{").find(c) != std::string_view::npos) {
        ++m_at;
        ++m_depth;
        return Token{.kind = TokenKind::Open, .character = c, .value = {}};
    }
    if (std::string_view(")]}").find(c) != std::string_view::npos) {
        ++m_at;
        if (m_depth > 0)
            --m_depth;
        m_isDone = m_depth == 0;
        return Token{.kind = TokenKind::Close, .character = c, .value = {}};
    }
    if (c == ',' || c == ':' || c == '+' || c == '-') {
        ++m_at;
        const TokenKind kind = c == ',' ? TokenKind::Comma : c == ':' ? TokenKind::Colon : TokenKind::Sign;
        return Token{.kind = kind, .character = c, .value = {}};
    }
    if (isStringAhead())
        return readStrings();
    if (isDecimal(c) || (c == '.' && isDecimal(peek(1))))
        return readNumber();
    return readName();
}

Result<Token> LiteralLexer::readName()
{
    Literal value;
    if (ahead("...")) {
        m_at += 3;
        value.kind = LiteralKind::Ellipsis;
        return valueToken(std::move(value));
    }
    size_t end = m_at;
    while (end < m_text.size() && isNamePart(m_text[end]))
        ++end;
    const std::string_view name = m_text.substr(m_at, end - m_at);
    if (name == "True" || name == "False") {
        value.kind = LiteralKind::Bool;
        value.isTrue = name == "True";
    } else if (name != "None") {
        return bad("literal");
    }
    m_at = end;
    return valueToken(std::move(value));
}

/// Digits with single underscores between them; returns how many digits.
size_t LiteralLexer::skipDigits(bool (*isDigit)(char))
{
    size_t digits = 0;
    while (isDigit(peek()) || (digits > 0 && peek() == '_' && isDigit(peek(1)))) {
        digits += peek() != '_' ? 1 : 0;
        ++m_at;
    }
    return digits;
}

/// A number must not touch a name; the L of Python 2 may follow, even after blanks.
Result<void> LiteralLexer::endNumber()
{
    if (!m_allowLong)
        return isNamePart(peek()) ? Result<void>(bad("number")) : Result<void>();
    while (true) {
        size_t at = m_at;
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t' || m_text[at] == '\f'))
            ++at;
        const bool isLong = at < m_text.size() && m_text[at] == 'L' &&
                            (at + 1 >= m_text.size() || !isNamePart(m_text[at + 1]));
        if (!isLong)
            return isNamePart(peek()) ? Result<void>(bad("number")) : Result<void>();
        m_at = at + 1;
    }
}

Result<Token> LiteralLexer::readInteger(int base, size_t begin)
{
    std::string digits;
    for (const char c : m_text.substr(begin, m_at - begin)) {
        if (c != '_')
            digits += c;
    }
    Literal value;
    value.kind = LiteralKind::Int;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value.value, base);
    value.isBig = read.ec != std::errc{};
    if (base == 10 && digits.size() > maxDecimalDigits)
        return bad("number");
    if (auto end = endNumber(); !end)
        return fail(std::move(end.error()));
    return valueToken(std::move(value));
}

Result<Token> LiteralLexer::readNumber()
{
    const char marker = peek() == '0' ? lower(peek(1)) : '\0';
    if (marker == 'x' || marker == 'o' || marker == 'b') {
        m_at += 2;
        if (peek() == '_')
            ++m_at;
        const size_t begin = m_at;
        if (skipDigits(marker == 'x' ? isHex : marker == 'o' ? isOctal : isBinary) == 0)
            return bad("number");
        return readInteger(marker == 'x' ? 16 : marker == 'o' ? 8 : 2, begin);
    }
    const size_t begin = m_at;
    skipDigits(isDecimal);
    const std::string_view whole = m_text.substr(begin, m_at - begin);
    bool isInteger = true;
    if (peek() == '.') {
        isInteger = false;
        ++m_at;
        skipDigits(isDecimal);
    }
    const size_t signAt = peek(1) == '+' || peek(1) == '-' ? 1U : 0U;
    if (lower(peek()) == 'e' && isDecimal(peek(1 + signAt))) {
        isInteger = false;
        m_at += 1 + signAt;
        skipDigits(isDecimal);
    }
    if (lower(peek()) == 'j') {
        isInteger = false;
        ++m_at;
    }
    if (isInteger && whole.front() == '0' && whole.find_first_not_of("0_") != std::string_view::npos)
        return bad("number");
    if (isInteger)
        return readInteger(10, begin);
    Literal value;
    value.kind = LiteralKind::Number;
    if (auto end = endNumber(); !end)
        return fail(std::move(end.error()));
    return valueToken(std::move(value));
}

/// A quote, or one of the prefixes of a string and a quote. f-strings are no literals.
bool LiteralLexer::isStringAhead() const
{
    size_t letters = 0;
    while (letters < 2 && std::string_view("rbu").find(lower(peek(letters))) != std::string_view::npos &&
           peek(letters) != '\0')
        ++letters;
    const bool isQuoted = peek(letters) == '\'' || peek(letters) == '"';
    if (letters < 2)
        return isQuoted;
    const char a = lower(peek(0));
    const char b = lower(peek(1));
    return isQuoted && ((a == 'r' && b == 'b') || (a == 'b' && b == 'r'));
}

/// Adjacent strings are one; text and bytes do not mix.
Result<Token> LiteralLexer::readStrings()
{
    Literal value;
    do {
        if (auto read = readString(value); !read)
            return fail(std::move(read.error()));
        if (auto skipped = skipSpace(); !skipped)
            return fail(std::move(skipped.error()));
    } while (isStringAhead());
    return valueToken(std::move(value));
}

Result<void> LiteralLexer::readString(Literal& into)
{
    bool isRaw = false;
    bool isBytes = false;
    for (; peek() != '\'' && peek() != '"'; ++m_at) {
        isRaw = isRaw || lower(peek()) == 'r';
        isBytes = isBytes || lower(peek()) == 'b';
    }
    const LiteralKind kind = isBytes ? LiteralKind::Bytes : LiteralKind::Str;
    if (into.kind != LiteralKind::None && into.kind != kind)
        return bad("string");
    into.kind = kind;
    const char quote = peek();
    const bool isTriple = peek(1) == quote && peek(2) == quote;
    const std::string end(isTriple ? 3 : 1, quote);
    m_at += end.size();
    while (!ahead(end)) {
        const char c = peek();
        if (atEnd() || (c == '\n' && !isTriple))
            return bad("string");
        if (isBytes && static_cast<unsigned char>(c) >= 0x80)
            return bad("bytes");
        if (c == '\\' && m_at + 1 < m_text.size()) {
            if (isRaw) {
                into.text.append(m_text.substr(m_at, 2));
                m_at += 2;
            } else if (auto escape = readEscape(isBytes, into.text); !escape) {
                return escape;
            }
            continue;
        }
        into.text += c;
        ++m_at;
    }
    m_at += end.size();
    return {};
}

Result<uint32_t> LiteralLexer::readHex(int digits)
{
    uint32_t value = 0;
    for (int i = 0; i < digits; ++i, ++m_at) {
        const char c = lower(peek());
        if (!isHex(c))
            return bad("escape");
        value = value * 16 + static_cast<uint32_t>(isDecimal(c) ? c - '0' : c - 'a' + 10);
    }
    return value;
}

/// Escapes of CPython's decode_unicode_with_escapes; an unknown one stands for itself.
Result<void> LiteralLexer::readEscape(bool isBytes, std::string& out)
{
    static constexpr std::string_view letters = "\\'\"abfnrtv";
    static constexpr std::string_view characters = "\\'\"\a\b\f\n\r\t\v";
    const char c = peek(1);
    m_at += 2;
    if (c == '\n')
        return {};
    if (const size_t i = letters.find(c); i != std::string_view::npos) {
        out += characters[i];
        return {};
    }
    if (isOctal(c)) {
        uint32_t value = static_cast<uint32_t>(c - '0');
        for (int i = 0; i < 2 && isOctal(peek()); ++i, ++m_at)
            value = value * 8 + static_cast<uint32_t>(peek() - '0');
        appendUtf8(out, value);
        return {};
    }
    const bool isUnicode = !isBytes && (c == 'u' || c == 'U');
    if (c == 'x' || isUnicode) {
        const Result<uint32_t> value = readHex(c == 'x' ? 2 : c == 'u' ? 4 : 8);
        if (!value)
            return fail(value.error());
        if (*value > 0x10ffff)
            return bad("escape");
        appendUtf8(out, *value);
        return {};
    }
    if (c == 'N' && !isBytes)
        return fail(Code::NpyBadDtype, {.offset = m_at}, {"\\N"});
    out += '\\';
    --m_at;
    return {};
}

} // namespace skops::numpy
