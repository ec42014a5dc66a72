#pragma once

// What the readers of the three forms of a trust list share: a cursor in the text, strings, and the fields.

#include "audit/quoted_text.h"
#include "audit/trust_list.h"
#include "base/result.h"

namespace skops::audit {

/// A position in a text that may be hostile.
class TrustCursor
{
public:
    explicit TrustCursor(std::string_view text) : m_text(text) {}

    std::string_view text() const { return m_text; }
    size_t at() const { return m_at; }
    void moveTo(size_t at) { m_at = at; }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    /// NUL at the end, which no form has a use for.
    char peek() const { return isAtEnd() ? '\0' : m_text[m_at]; }
    /// Not at the end.
    char next() { return m_text[m_at++]; }
    bool take(char c);
    void skipSpace();
    /// Without the white space at its end; moves to the line break.
    std::string_view restOfLine();
    /// A string in quotation marks, single ones in Python only, on one line.
    Result<std::string> readString(Escapes escapes);

    /// TrustListInvalid at `offset`.
    Result<void> expected(const char* what, size_t offset) const;
    Result<void> expected(const char* what) const { return expected(what, m_at); }

private:
    std::string_view m_text;
    size_t m_at = 0;
};

bool isListSpace(char c);

/// Sets "reason", "who", "date", "expires" or adds a "sha256", checked; other keys are ignored.
Result<void> setTrustField(const TrustCursor& cursor, TrustEntry& entry, std::string_view key,
                           std::string value, size_t offset);

/// The JSON form; the cursor stands at its brace.
Result<TrustList> readJsonForm(TrustCursor cursor);

/// The Python and the text form, from the start of the text.
Result<TrustList> readCommentedForm(TrustCursor cursor);

} // namespace skops::audit
