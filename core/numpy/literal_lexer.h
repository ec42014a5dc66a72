#pragma once

// Tokens of a Python literal.

#include "numpy/literal.h"

#include <string>
#include <string_view>

namespace skops::numpy {

enum class TokenKind : uint8_t { End, Value, Open, Close, Comma, Colon, Sign };

struct Token
{
    TokenKind kind = TokenKind::End;
    char character = 0; ///< of Open, Close and Sign
    Literal value;      ///< of Value
};

/// Reads tokens one by one; knows whether it is inside brackets, where Python ignores line ends.
class LiteralLexer
{
public:
    /// `text` outlives the lexer.
    LiteralLexer(std::string_view text, bool allowLong);

    /// Errors: NpyBadHeader with the offset.
    Result<Token> next();
    size_t offset() const { return m_at; }

private:
    Result<void> skipSpace();
    Result<void> startLine();
    Result<void> skipContinuation();
    Result<Token> readName();
    Result<Token> readNumber();
    Result<Token> readInteger(int base, size_t begin);
    Result<void> endNumber();
    Result<Token> readStrings();
    Result<void> readString(Literal& into);
    Result<void> readEscape(bool isBytes, std::string& out);
    Result<uint32_t> readHex(int digits);
    size_t skipDigits(bool (*isDigit)(char));
    bool isStringAhead() const;
    bool ahead(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }
    char peek(size_t by = 0) const { return m_at + by < m_text.size() ? m_text[m_at + by] : '\0'; }
    bool atEnd() const { return m_at >= m_text.size(); }
    tl::unexpected<Error> bad(const char* what) const;

    std::string_view m_text;
    size_t m_at = 0;
    size_t m_depth = 0;
    bool m_allowLong;
    bool m_lineStart = true;
    bool m_isDone = false; ///< the line of the literal has ended: only blank lines may follow
};

} // namespace skops::numpy
