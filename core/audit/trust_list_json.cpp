// The JSON form of a trust list. Its shape is known, so nothing here nests: a value that is not known is
// stepped over.

#include "audit/trust_list_cursor.h"

#include <algorithm>
#include <array>

namespace skops::audit {
namespace {

class JsonReader
{
public:
    explicit JsonReader(TrustCursor cursor) : m_cursor(cursor) {}

    Result<TrustList> read();

private:
    Result<void> readForm();
    Result<void> readTypes();
    Result<void> readEntry();
    Result<void> readScope(TrustEntry& entry);
    Result<void> skipValue();
    /// Calls `field(key, offset)` for every key of the object at the cursor; a key given twice is an error.
    template <class Field>
    Result<void> readObject(Field field);

    TrustCursor m_cursor;
    TrustList m_list;
    bool m_hasVersion = false;
};

template <class Field>
Result<void> JsonReader::readObject(Field field)
{
    if (!m_cursor.take('{'))
        return m_cursor.expected("an object");
    std::vector<std::string> seen;
    m_cursor.skipSpace();
    if (m_cursor.take('}'))
        return {};
    while (true) {
        m_cursor.skipSpace();
        const size_t offset = m_cursor.at();
        auto key = m_cursor.readString(Escapes::Json);
        if (!key)
            return fail(std::move(key.error()));
        // A second "expires" would be read differently by different programs.
        if (std::find(seen.begin(), seen.end(), *key) != seen.end() || seen.size() >= 64)
            return m_cursor.expected("each key once", offset);
        m_cursor.skipSpace();
        if (!m_cursor.take(':'))
            return m_cursor.expected("a colon");
        m_cursor.skipSpace();
        if (auto done = field(*key, m_cursor.at()); !done)
            return done;
        seen.push_back(std::move(*key));
        m_cursor.skipSpace();
        if (m_cursor.take('}'))
            return {};
        if (!m_cursor.take(','))
            return m_cursor.expected("a comma or the end of the object");
    }
}

/// Steps over one value that is not known here, of any depth.
Result<void> JsonReader::skipValue()
{
    const size_t begin = m_cursor.at();
    size_t depth = 0;
    while (!m_cursor.isAtEnd()) {
        const char c = m_cursor.peek();
        const bool isClosing = c == '}' || c == ']';
        if (depth == 0 && (isClosing || c == ',' || isListSpace(c)))
            break;
        if (c == '"') {
            if (auto text = m_cursor.readString(Escapes::Json); !text)
                return fail(std::move(text.error()));
            continue;
        }
        if (c == '{' || c == '[')
            ++depth;
        m_cursor.next();
        if (isClosing && --depth == 0)
            break;
    }
    return depth == 0 && m_cursor.at() > begin ? Result<void>{} : m_cursor.expected("a value", begin);
}

Result<void> JsonReader::readScope(TrustEntry& entry)
{
    const size_t offset = m_cursor.at();
    if (!m_cursor.take('[')) {
        const auto word = m_cursor.readString(Escapes::Json);
        return word && *word == "any" ? Result<void>{}
                                      : m_cursor.expected("\"any\" or a list of SHA-256", offset);
    }
    do {
        m_cursor.skipSpace();
        const size_t at = m_cursor.at();
        auto hash = m_cursor.readString(Escapes::Json);
        if (!hash)
            return fail(std::move(hash.error()));
        if (auto done = setTrustField(m_cursor, entry, "sha256", std::move(*hash), at); !done)
            return done;
        m_cursor.skipSpace();
    } while (m_cursor.take(','));
    return m_cursor.take(']') ? Result<void>{} : m_cursor.expected("a comma or the end of the list");
}

Result<void> JsonReader::readEntry()
{
    TrustEntry entry;
    const size_t begin = m_cursor.at();
    auto done = readObject([&](std::string_view key, size_t offset) -> Result<void> {
        if (key == "scope")
            return readScope(entry);
        constexpr std::array<std::string_view, 5> known{"name", "reason", "who", "date", "expires"};
        // Not stepped over: a misspelt "expires" would be lost.
        if (std::find(known.begin(), known.end(), key) == known.end())
            return m_cursor.expected("name, reason, who, date, expires or scope", offset);
        auto value = m_cursor.readString(Escapes::Json);
        if (!value)
            return fail(std::move(value.error()));
        if (key != "name")
            return setTrustField(m_cursor, entry, key, std::move(*value), offset);
        entry.type = std::move(*value);
        return {};
    });
    if (!done)
        return done;
    if (entry.type.empty())
        return m_cursor.expected("a \"name\" that is not empty", begin);
    m_list.entries.push_back(std::move(entry));
    return {};
}

Result<void> JsonReader::readTypes()
{
    if (!m_cursor.take('['))
        return m_cursor.expected("a list");
    m_cursor.skipSpace();
    if (m_cursor.take(']'))
        return {};
    do {
        m_cursor.skipSpace();
        if (auto done = readEntry(); !done)
            return done;
        m_cursor.skipSpace();
    } while (m_cursor.take(','));
    return m_cursor.take(']') ? Result<void>{} : m_cursor.expected("a comma or the end of the list");
}

Result<void> JsonReader::readForm()
{
    bool hasTypes = false;
    auto done = readObject([&](std::string_view key, size_t offset) -> Result<void> {
        if (key == "version") {
            auto skipped = skipValue();
            m_hasVersion = m_cursor.text().substr(offset, m_cursor.at() - offset) == "1";
            return skipped && !m_hasVersion ? m_cursor.expected("version 1", offset) : skipped;
        }
        if (key == "types") {
            hasTypes = true;
            return readTypes();
        }
        if (key != "profile")
            return skipValue();
        auto value = m_cursor.readString(Escapes::Json);
        if (!value)
            return fail(std::move(value.error()));
        m_list.profile = std::move(*value);
        return {};
    });
    if (!done)
        return done;
    m_cursor.skipSpace();
    if (!m_cursor.isAtEnd())
        return m_cursor.expected("nothing more");
    if (!m_hasVersion || !hasTypes)
        return m_cursor.expected(m_hasVersion ? "\"types\"" : "\"version\": 1", 0);
    return {};
}

Result<TrustList> JsonReader::read()
{
    auto done = readForm();
    if (!done)
        return fail(std::move(done.error()));
    return std::move(m_list);
}

} // namespace

Result<TrustList> readJsonForm(TrustCursor cursor)
{
    return JsonReader(cursor).read();
}

} // namespace skops::audit
