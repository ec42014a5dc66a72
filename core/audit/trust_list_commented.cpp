// The Python and the text form of a trust list: names, with the fields of each in comments before it or
// behind it.

#include "audit/trust_list_cursor.h"

namespace skops::audit {
namespace {

class CommentedReader
{
public:
    explicit CommentedReader(TrustCursor cursor) : m_cursor(cursor) {}

    Result<TrustList> read();

private:
    Result<void> readComment();
    Result<void> applyComment(std::string_view key, std::string value, size_t offset);
    Result<void> skipSpaceAndComments();
    void addEntry(std::string type);
    bool looksLikePython();
    Result<void> readPython();
    Result<std::string> readTextName();
    Result<void> readText();

    TrustCursor m_cursor;
    TrustList m_list;
    TrustEntry m_pending;     ///< what comments said about the next name
    size_t m_lastNameEnd = 0; ///< a comment on the same line as a name is about that name
};

Result<void> CommentedReader::applyComment(std::string_view key, std::string value, size_t offset)
{
    const bool isFirst = m_list.entries.empty();
    if (key == "profile" && isFirst) {
        m_list.profile = std::move(value);
        return {};
    }
    const std::string_view between = m_cursor.text().substr(m_lastNameEnd, offset - m_lastNameEnd);
    const bool isSameLine = !isFirst && between.find('\n') == std::string_view::npos;
    return setTrustField(m_cursor, isSameLine ? m_list.entries.back() : m_pending, key, std::move(value),
                         offset);
}

/// "# key: value" sets a field; any other comment is one for people.
Result<void> CommentedReader::readComment()
{
    const size_t offset = m_cursor.at();
    std::string_view line = m_cursor.restOfLine();
    line.remove_prefix(1);
    while (!line.empty() && isListSpace(line.front()))
        line.remove_prefix(1);
    constexpr std::string_view title = "skops trust list, version ";
    if (line.substr(0, title.size()) == title && line.substr(title.size()) != "1")
        return m_cursor.expected("version 1", offset);
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return {};
    // People write "Expires:2027-01-31" too, and an expiry must not be lost.
    std::string key(line.substr(0, colon));
    for (char& c : key)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    while (!key.empty() && isListSpace(key.back()))
        key.pop_back();
    std::string_view raw = line.substr(colon + 1);
    while (!raw.empty() && isListSpace(raw.front()))
        raw.remove_prefix(1);
    std::string value;
    for (size_t i = 0; i < raw.size();) {
        const auto next = raw[i] == '\\' ? readEscape(raw, i, Escapes::Python, value) : std::nullopt;
        if (!next)
            value += raw[i];
        i = next.value_or(i + 1);
    }
    return applyComment(key, std::move(value), offset);
}

Result<void> CommentedReader::skipSpaceAndComments()
{
    m_cursor.skipSpace();
    while (m_cursor.peek() == '#') {
        if (auto done = readComment(); !done)
            return done;
        m_cursor.skipSpace();
    }
    return {};
}

void CommentedReader::addEntry(std::string type)
{
    m_pending.type = std::move(type);
    m_list.entries.push_back(std::move(m_pending));
    m_pending = {};
    m_lastNameEnd = m_cursor.at();
}

/// A list display, as it is or assigned to a name. Moves behind the bracket if it is one.
bool CommentedReader::looksLikePython()
{
    if (m_cursor.take('['))
        return true;
    const size_t begin = m_cursor.at();
    const auto isWord = [](char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    while (!m_cursor.isAtEnd() && isWord(m_cursor.peek()))
        m_cursor.next();
    const bool hasName =
        m_cursor.at() > begin && (m_cursor.text()[begin] < '0' || m_cursor.text()[begin] > '9');
    m_cursor.skipSpace();
    if (hasName && m_cursor.take('=')) {
        m_cursor.skipSpace();
        if (m_cursor.take('['))
            return true;
    }
    m_cursor.moveTo(begin);
    return false;
}

Result<void> CommentedReader::readPython()
{
    while (true) {
        if (auto done = skipSpaceAndComments(); !done)
            return done;
        if (m_cursor.take(']'))
            break;
        const size_t offset = m_cursor.at();
        auto type = m_cursor.readString(Escapes::Python);
        if (!type)
            return fail(std::move(type.error()));
        if (type->empty())
            return m_cursor.expected("a name that is not empty", offset);
        addEntry(std::move(*type));
        if (auto done = skipSpaceAndComments(); !done)
            return done;
        if (!m_cursor.take(',') && m_cursor.peek() != ']')
            return m_cursor.expected("a comma or the end of the list");
    }
    if (auto done = skipSpaceAndComments(); !done)
        return done;
    return m_cursor.isAtEnd() ? Result<void>{} : m_cursor.expected("nothing more");
}

Result<std::string> CommentedReader::readTextName()
{
    std::string name;
    while (!m_cursor.isAtEnd() && !isListSpace(m_cursor.peek())) {
        if (m_cursor.peek() != '\\') {
            name += m_cursor.next();
            continue;
        }
        const auto next = readEscape(m_cursor.text(), m_cursor.at(), Escapes::Python, name);
        if (!next)
            return fail(m_cursor.expected("a known escape sequence").error());
        m_cursor.moveTo(*next);
    }
    return name;
}

Result<void> CommentedReader::readText()
{
    while (true) {
        if (auto done = skipSpaceAndComments(); !done)
            return done;
        if (m_cursor.isAtEnd())
            return {};
        auto name = readTextName();
        if (!name)
            return fail(std::move(name.error()));
        addEntry(std::move(*name));
        while (m_cursor.peek() == ' ' || m_cursor.peek() == '\t' || m_cursor.peek() == '\r')
            m_cursor.next();
        if (!m_cursor.isAtEnd() && m_cursor.peek() != '\n' && m_cursor.peek() != '#')
            return m_cursor.expected("one name a line");
    }
}

Result<TrustList> CommentedReader::read()
{
    auto done = skipSpaceAndComments();
    if (done)
        done = looksLikePython() ? readPython() : readText();
    if (!done)
        return fail(std::move(done.error()));
    return std::move(m_list);
}

} // namespace

Result<TrustList> readCommentedForm(TrustCursor cursor)
{
    return CommentedReader(cursor).read();
}

} // namespace skops::audit
